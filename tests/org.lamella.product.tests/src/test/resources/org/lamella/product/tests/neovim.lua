-- Drives Neovim's own client as a person would and writes down what it shows. Arguments: start script, folder of the projects, output.
local server, folder, output = unpack(vim.g.lamella)
local patience = 60000
local said = {}

local function until_true(what, condition)
  assert(vim.wait(patience, condition, 20), 'waited in vain for ' .. what .. '; messages: ' .. vim.inspect(said))
end

vim.notify = function(message) table.insert(said, message) end

local client = assert(vim.lsp.start_client({
  name = 'lamella',
  cmd = { server, 'lsp' },
  root_dir = folder,
  workspace_folders = { { uri = vim.uri_from_fname(folder), name = folder } },
}))

local function open(path)
  vim.cmd('edit ' .. vim.fn.fnameescape(folder .. '/' .. path))
  vim.bo.filetype = 'cell'
  local buffer = vim.api.nvim_get_current_buf()
  assert(vim.lsp.buf_attach_client(buffer, client))
  until_true('the server', function() return vim.lsp.get_client_by_id(client).initialized end)
  return buffer
end

local function lines() return vim.api.nvim_buf_get_lines(0, 0, -1, false) end

-- puts the cursor on the n-th character of the first line that holds the words
local function go(words, character)
  for number, line in ipairs(lines()) do
    local column = line:find(words, 1, true)
    if column then
      vim.api.nvim_win_set_cursor(0, { number, column - 1 + (character or 0) })
      return
    end
  end
  error('no ' .. words .. ' in ' .. vim.api.nvim_buf_get_name(0))
end

-- as the command line writes them: 1-based, columns in UTF-16
local function problems(buffer)
  local text = vim.api.nvim_buf_get_lines(buffer, 0, -1, false)
  local found = {}
  for _, problem in ipairs(vim.diagnostic.get(buffer)) do
    local _, column = vim.str_utfindex(text[problem.lnum + 1] or '', problem.col)
    local severity = ({ 'error', 'warning', 'info', 'hint' })[problem.severity]
    table.insert(found, string.format('%d:%d: %s [%s]: %s', problem.lnum + 1, column + 1, severity, problem.code or problem.user_data.lsp.code, problem.message:gsub('%s*\n%s*', ' ')))
  end
  return found
end

local function place()
  local cursor = vim.api.nvim_win_get_cursor(0)
  return { file = vim.api.nvim_buf_get_name(0), line = lines()[cursor[1]], readable = vim.fn.filereadable(vim.api.nvim_buf_get_name(0)) }
end

local function quickfix()
  local items = {}
  for _, item in ipairs(vim.fn.getqflist()) do
    table.insert(items, vim.fn.fnamemodify(vim.api.nvim_buf_get_name(item.bufnr), ':t') .. ':' .. item.lnum .. ': ' .. item.text)
  end
  return items
end

local function filled_quickfix(what, ask)
  vim.fn.setqflist({}, 'r')
  ask()
  until_true(what, function() return #vim.fn.getqflist() > 0 end)
  local items = quickfix()
  vim.cmd('cclose')
  return items
end

local function answer(method, params)
  local response, failure = vim.lsp.buf_request_sync(0, method, params, patience)
  assert(response and response[client], method .. ': ' .. tostring(failure))
  assert(not response[client].error, method .. ': ' .. vim.inspect(response[client].error))
  return response[client].result
end

local result = {}

local function run()
  -- problems of every file of the projects, those not open as well
  local broken = open('cells/broken.cell')
  until_true('problems', function() return #vim.diagnostic.get(broken) > 0 end)
  result.problems = problems(broken)
  result.capabilities = vim.lsp.get_client_by_id(client).server_capabilities

  -- a problem goes as soon as its cause does
  vim.api.nvim_buf_set_lines(broken, 0, -1, false, { 'package broken' })
  until_true('no problems', function() return #vim.diagnostic.get(broken) == 0 end)
  vim.cmd('undo')
  until_true('problems again', function() return #vim.diagnostic.get(broken) > 0 end)

  local cell = open('cells/stack.cell')

  -- completion through omnifunc
  vim.bo.omnifunc = 'v:lua.vim.lsp.omnifunc'
  go('matrix Mine', 7)
  vim.fn.complete = function() end
  result.completion = {}
  local items = answer('textDocument/completion', vim.lsp.util.make_position_params())
  for _, item in ipairs(vim.lsp.util.text_document_completion_list_to_complete_items(items, '')) do
    table.insert(result.completion, item.word .. ' | ' .. (item.menu or '') .. ' | ' .. (item.kind or ''))
  end

  -- hover in its window
  local function hover(words, character)
    go(words, character)
    vim.lsp.buf.hover()
    until_true('a hover on ' .. words, function() return #vim.api.nvim_list_wins() > 1 end)
    local lines
    for _, window in ipairs(vim.api.nvim_list_wins()) do
      if vim.api.nvim_win_get_config(window).relative ~= '' then
        lines = vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(window), 0, -1, false)
        vim.api.nvim_win_close(window, true)
      end
    end
    return lines
  end
  result.hover = hover('10 wt%', 1)
  result.figures = hover('Skin', 1)

  -- definitions: in another project, in the shipped library
  local function definition(words)
    vim.api.nvim_set_current_buf(cell)
    go(words, 1)
    vim.lsp.buf.definition()
    until_true('the definition of ' .. words, function() return vim.api.nvim_get_current_buf() ~= cell end)
    local found = place()
    vim.api.nvim_set_current_buf(cell)
    return found
  end
  result.definition = definition('Mine')
  result.shipped = definition('LLZTO')

  -- references, over both projects
  go('Mine', 1)
  result.references = filled_quickfix('references', function() vim.lsp.buf.references({ includeDeclaration = true }) end)

  -- symbols
  result.symbols = filled_quickfix('symbols', vim.lsp.buf.document_symbol)
  result.workspace_symbols = filled_quickfix('symbols of all projects', function() vim.lsp.buf.workspace_symbol('Mine') end)

  -- formatting, whole and of some lines
  local messy = open('cells/messy.cell')
  vim.lsp.buf.formatting_sync(nil, patience)
  result.formatted = lines()
  vim.cmd('undo')
  local first = vim.lsp.util.make_formatting_params()
  first.range = { start = { line = 0, character = 0 }, ['end'] = { line = 1, character = 0 } }
  vim.lsp.util.apply_text_edits(answer('textDocument/rangeFormatting', first), messy, 'utf-16')
  result.partly = lines()
  vim.cmd('undo')

  -- a quick fix
  local comma = open('cells/comma.cell')
  until_true('problems', function() return #vim.diagnostic.get(comma) > 0 end)
  go('0,45', 1)
  local params = vim.lsp.util.make_range_params()
  params.context = { diagnostics = vim.lsp.diagnostic.get_line_diagnostics(comma) }
  result.actions = {}
  for _, action in ipairs(answer('textDocument/codeAction', params)) do
    table.insert(result.actions, action.title)
    if #result.actions == 1 then vim.lsp.util.apply_workspace_edit(action.edit, 'utf-16') end
  end
  result.fixed = lines()
  vim.cmd('undo')

  -- what the client has no words for yet still comes
  vim.api.nvim_set_current_buf(cell)
  local document = { textDocument = vim.lsp.util.make_text_document_params() }
  result.folds = answer('textDocument/foldingRange', document)
  result.tokens = #answer('textDocument/semanticTokens/full', document).data
  go('Mine', 1)
  result.highlights = #answer('textDocument/documentHighlight', vim.lsp.util.make_position_params())

  -- rename, in both projects
  go('Mine', 1)
  vim.lsp.buf.rename('Yours')
  until_true('the new name', function() return table.concat(lines(), '\n'):find('matrix Yours', 1, true) end)
  vim.cmd('wall')
  result.renamed = lines()
  open('cells/user.cell')
  result.renamed_user = lines()
  open('films/films.cell')
  result.renamed_library = lines()
  until_true('problems under the new name', function()
    local found = vim.diagnostic.get(cell)
    return #found == 1 and found[1].message:find('between LLZTO and Yours', 1, true)
  end)

  -- the end: the server goes when it is told to
  local stopping = vim.lsp.get_client_by_id(client)
  stopping.stop()
  until_true('the end of the server', function() return stopping.is_stopped() end)
end

local ok, failure = xpcall(run, debug.traceback)
if not ok then result.failure = failure end
result.said = said
vim.fn.writefile({ vim.json.encode(result) }, output)
vim.cmd('qall!')
