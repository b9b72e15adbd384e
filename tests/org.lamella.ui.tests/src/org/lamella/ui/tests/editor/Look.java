package org.lamella.ui.tests.editor;
import java.nio.file.*; import java.util.*;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.jface.text.*; import org.eclipse.jface.text.source.*;
import org.eclipse.swt.widgets.*;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.Test; import org.junit.jupiter.api.extension.ExtendWith;
import org.lamella.ui.tests.util.*;
@ExtendWith(CleanWorkbench.class)
class Look {
  static void pause(int ms){ long e=System.nanoTime()+ms*1000000L; DisplayWait.until("pause",()->System.nanoTime()>e); }
  static void theme(String id){ Workbench.window().getService(IThemeEngine.class).setTheme(id,false); DisplayWait.events(); }
  static void take(String n){ Screenshot.of(Workbench.window().getShell(), Path.of("/tmp/ed/"+n+".png")); }
  @Test void look() throws Exception {
    for (String t : List.of("e4_default","e4_dark")) {
    theme("org.eclipse.e4.ui.css.theme."+t);
    ITextEditor editor=Workbench.open(Workbench.example("asymmetric","asymmetric"+t));
    Workbench.page().showView("org.eclipse.ui.views.ContentOutline"); Workbench.page().activate(editor);
    pause(8000);
    Workbench.caretAt(editor,"skin"); pause(1500); take("plain-"+t);
    ITextViewer v=editor.getAdapter(ITextViewer.class);
    String text=Workbench.document(editor).get();
    Workbench.caretAt(editor,"PEO-LiTFSI"); pause(500);
    ((ITextOperationTarget)v).doOperation(ISourceViewer.INFORMATION); pause(3000); take("hover-"+t);
    Workbench.page().activate(editor); pause(500);
    int o=Workbench.offset(editor,"thickness: "); editor.selectAndReveal(o,0); pause(300);
    ((ITextOperationTarget)v).doOperation(ISourceViewer.CONTENTASSIST_PROPOSALS); pause(4000); take("assist-"+t);
    for (Shell s: Display.getCurrent().getShells()) System.out.println("SHELL "+s+" "+s.isVisible()+" "+s.getBounds());
    Workbench.page().activate(editor);
    Workbench.replace(editor,"thickness: ","thicknes: "); pause(3000);
    editor.selectAndReveal(Workbench.offset(editor,"thicknes:")+3,0); pause(500); take("error-"+t);
    ((ITextOperationTarget)v).doOperation(ISourceViewer.QUICK_ASSIST); pause(2000); take("fix-"+t);
    Workbench.page().closeAllEditors(false);
    }
    theme("org.eclipse.e4.ui.css.theme.e4_default");
  }
}
