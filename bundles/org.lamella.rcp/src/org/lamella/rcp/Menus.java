package org.lamella.rcp;

import static org.eclipse.ui.IWorkbenchActionConstants.M_EDIT;
import static org.eclipse.ui.IWorkbenchActionConstants.M_FILE;
import static org.eclipse.ui.IWorkbenchActionConstants.M_HELP;
import static org.eclipse.ui.IWorkbenchActionConstants.M_NAVIGATE;
import static org.eclipse.ui.IWorkbenchActionConstants.M_PROJECT;
import static org.eclipse.ui.IWorkbenchActionConstants.M_WINDOW;

import org.eclipse.jface.action.GroupMarker;
import org.eclipse.jface.action.ICoolBarManager;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.action.ToolBarContributionItem;
import org.eclipse.jface.action.ToolBarManager;
import org.eclipse.swt.SWT;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.actions.ContributionItemFactory;
import org.eclipse.ui.application.ActionBarAdvisor;
import org.eclipse.ui.application.IActionBarConfigurer;
import org.eclipse.ui.ide.IDEActionFactory;

/** Menus and tool bar: what an engineer needs for files, projects and views; nothing for programmers. */
final class Menus extends ActionBarAdvisor {

    private static final String M_NEW = "new"; //$NON-NLS-1$
    private static final String M_VIEWS = "showView"; //$NON-NLS-1$
    private static final String TOOLBAR_FILE = "org.lamella.rcp.toolbar.file"; //$NON-NLS-1$
    private static final String TOOLBAR_NAVIGATE = "org.lamella.rcp.toolbar.navigate"; //$NON-NLS-1$

    Menus(IActionBarConfigurer configurer) {
        super(configurer);
    }

    private void add(IMenuManager menu, ActionFactory... factories) {
        for (ActionFactory factory : factories) {
            menu.add(getAction(factory.getId()));
        }
    }

    @Override
    protected void makeActions(IWorkbenchWindow window) {
        for (ActionFactory factory : new ActionFactory[] {ActionFactory.NEW, ActionFactory.CLOSE, ActionFactory.CLOSE_ALL,
                ActionFactory.SAVE, ActionFactory.SAVE_AS, ActionFactory.SAVE_ALL, ActionFactory.REVERT, ActionFactory.MOVE, ActionFactory.RENAME,
                ActionFactory.REFRESH, ActionFactory.IMPORT, ActionFactory.EXPORT, ActionFactory.PROPERTIES, ActionFactory.QUIT,
                ActionFactory.UNDO, ActionFactory.REDO, ActionFactory.CUT, ActionFactory.COPY, ActionFactory.PASTE, ActionFactory.DELETE,
                ActionFactory.SELECT_ALL, ActionFactory.FIND, ActionFactory.NEXT, ActionFactory.PREVIOUS, ActionFactory.BACKWARD_HISTORY,
                ActionFactory.FORWARD_HISTORY, ActionFactory.RESET_PERSPECTIVE, ActionFactory.PREFERENCES,
                ActionFactory.NEXT_EDITOR, ActionFactory.PREVIOUS_EDITOR, ActionFactory.INTRO, ActionFactory.SHOW_QUICK_ACCESS, ActionFactory.ABOUT,
                IDEActionFactory.OPEN_PROJECT, IDEActionFactory.CLOSE_PROJECT, IDEActionFactory.BUILD, IDEActionFactory.BUILD_CLEAN,
                IDEActionFactory.BUILD_AUTOMATICALLY}) {
            register(factory.create(window));
        }
    }

    @Override
    protected void fillMenuBar(IMenuManager bar) {
        IWorkbenchWindow window = getActionBarConfigurer().getWindowConfigurer().getWindow();
        bar.add(file(window));
        bar.add(edit());
        bar.add(navigate());
        bar.add(project());
        bar.add(new GroupMarker(IWorkbenchActionConstants.MB_ADDITIONS));
        bar.add(window(window));
        bar.add(help());
    }

    private IMenuManager file(IWorkbenchWindow window) {
        MenuManager menu = new MenuManager(Messages.Menu_file, M_FILE);
        menu.add(new GroupMarker(IWorkbenchActionConstants.FILE_START));
        MenuManager create = new MenuManager(Messages.Menu_new, M_NEW);
        create.setActionDefinitionId("org.eclipse.ui.file.newQuickMenu"); //$NON-NLS-1$
        create.add(ContributionItemFactory.NEW_WIZARD_SHORTLIST.create(window));
        menu.add(create);
        menu.add(new GroupMarker(IWorkbenchActionConstants.NEW_EXT));
        menu.add(new Separator());
        add(menu, ActionFactory.CLOSE, ActionFactory.CLOSE_ALL);
        menu.add(new GroupMarker(IWorkbenchActionConstants.CLOSE_EXT));
        menu.add(new Separator());
        add(menu, ActionFactory.SAVE, ActionFactory.SAVE_AS, ActionFactory.SAVE_ALL, ActionFactory.REVERT);
        menu.add(new GroupMarker(IWorkbenchActionConstants.SAVE_EXT));
        menu.add(new Separator());
        add(menu, ActionFactory.MOVE, ActionFactory.RENAME, ActionFactory.REFRESH);
        menu.add(new Separator());
        add(menu, ActionFactory.IMPORT, ActionFactory.EXPORT);
        menu.add(new GroupMarker(IWorkbenchActionConstants.IMPORT_EXT));
        menu.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
        menu.add(new Separator());
        add(menu, ActionFactory.PROPERTIES);
        menu.add(new Separator());
        add(menu, ActionFactory.QUIT);
        menu.add(new GroupMarker(IWorkbenchActionConstants.FILE_END));
        return menu;
    }

    private IMenuManager edit() {
        MenuManager menu = new MenuManager(Messages.Menu_edit, M_EDIT);
        menu.add(new GroupMarker(IWorkbenchActionConstants.EDIT_START));
        add(menu, ActionFactory.UNDO, ActionFactory.REDO);
        menu.add(new GroupMarker(IWorkbenchActionConstants.UNDO_EXT));
        menu.add(new Separator());
        add(menu, ActionFactory.CUT, ActionFactory.COPY, ActionFactory.PASTE);
        menu.add(new GroupMarker(IWorkbenchActionConstants.CUT_EXT));
        menu.add(new Separator());
        add(menu, ActionFactory.DELETE, ActionFactory.SELECT_ALL);
        menu.add(new Separator());
        add(menu, ActionFactory.FIND);
        menu.add(new GroupMarker(IWorkbenchActionConstants.FIND_EXT));
        menu.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
        menu.add(new GroupMarker(IWorkbenchActionConstants.EDIT_END));
        return menu;
    }

    private IMenuManager navigate() {
        MenuManager menu = new MenuManager(Messages.Menu_navigate, M_NAVIGATE);
        menu.add(new GroupMarker(IWorkbenchActionConstants.NAV_START));
        menu.add(new GroupMarker(IWorkbenchActionConstants.OPEN_EXT));
        menu.add(new GroupMarker("open.ext2")); //$NON-NLS-1$
        menu.add(new Separator());
        add(menu, ActionFactory.NEXT, ActionFactory.PREVIOUS);
        menu.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
        menu.add(new GroupMarker(IWorkbenchActionConstants.NAV_END));
        menu.add(new Separator());
        add(menu, ActionFactory.BACKWARD_HISTORY, ActionFactory.FORWARD_HISTORY);
        return menu;
    }

    private IMenuManager project() {
        MenuManager menu = new MenuManager(Messages.Menu_project, M_PROJECT);
        menu.add(new GroupMarker(IWorkbenchActionConstants.PROJ_START));
        add(menu, IDEActionFactory.OPEN_PROJECT, IDEActionFactory.CLOSE_PROJECT);
        menu.add(new Separator());
        add(menu, IDEActionFactory.BUILD, IDEActionFactory.BUILD_CLEAN, IDEActionFactory.BUILD_AUTOMATICALLY);
        menu.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
        menu.add(new GroupMarker(IWorkbenchActionConstants.PROJ_END));
        return menu;
    }

    private IMenuManager window(IWorkbenchWindow window) {
        MenuManager menu = new MenuManager(Messages.Menu_window, M_WINDOW);
        MenuManager views = new MenuManager(Messages.Menu_showView, M_VIEWS);
        views.add(ContributionItemFactory.VIEWS_SHORTLIST.create(window));
        menu.add(views);
        add(menu, ActionFactory.RESET_PERSPECTIVE);
        menu.add(new Separator());
        add(menu, ActionFactory.NEXT_EDITOR, ActionFactory.PREVIOUS_EDITOR);
        menu.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
        add(menu, ActionFactory.PREFERENCES);
        menu.add(new GroupMarker(IWorkbenchActionConstants.WINDOW_EXT));
        return menu;
    }

    private IMenuManager help() {
        MenuManager menu = new MenuManager(Messages.Menu_help, M_HELP);
        add(menu, ActionFactory.INTRO);
        menu.add(new GroupMarker(IWorkbenchActionConstants.HELP_START));
        menu.add(new Separator("group.assist")); //$NON-NLS-1$
        add(menu, ActionFactory.SHOW_QUICK_ACCESS);
        menu.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
        menu.add(new GroupMarker(IWorkbenchActionConstants.HELP_END));
        menu.add(new Separator("group.about")); //$NON-NLS-1$
        add(menu, ActionFactory.ABOUT);
        return menu;
    }

    @Override
    protected void fillCoolBar(ICoolBarManager bar) {
        IToolBarManager file = new ToolBarManager(SWT.FLAT | SWT.RIGHT);
        file.add(getAction(ActionFactory.NEW.getId()));
        file.add(getAction(ActionFactory.SAVE.getId()));
        file.add(getAction(ActionFactory.SAVE_ALL.getId()));
        file.add(new GroupMarker(IWorkbenchActionConstants.MB_ADDITIONS));
        bar.add(new ToolBarContributionItem(file, TOOLBAR_FILE));
        bar.add(new GroupMarker(IWorkbenchActionConstants.MB_ADDITIONS));
        IToolBarManager navigate = new ToolBarManager(SWT.FLAT | SWT.RIGHT);
        navigate.add(getAction(ActionFactory.BACKWARD_HISTORY.getId()));
        navigate.add(getAction(ActionFactory.FORWARD_HISTORY.getId()));
        bar.add(new ToolBarContributionItem(navigate, TOOLBAR_NAVIGATE));
        bar.add(new GroupMarker(IWorkbenchActionConstants.GROUP_EDITOR));
    }
}
