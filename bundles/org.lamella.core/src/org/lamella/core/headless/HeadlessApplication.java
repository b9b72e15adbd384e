package org.lamella.core.headless;

import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;

/** Runs the command line in OSGi; the exit code is that of the process. Needs no workspace and no instance location. */
public final class HeadlessApplication implements IApplication {

    @Override
    public Object start(IApplicationContext context) {
        context.applicationRunning();
        Object arguments = context.getArguments().get(IApplicationContext.APPLICATION_ARGS);
        return HeadlessMain.run(arguments instanceof String[] texts ? texts : new String[0]);
    }

    @Override
    public void stop() {
        // a command ends by itself; the process may be killed at any time without leaving anything half-written
    }
}
