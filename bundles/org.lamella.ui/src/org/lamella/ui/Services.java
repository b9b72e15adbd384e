package org.lamella.ui;

import java.util.Objects;

import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;

/** Looks up the services that parts made by the extension registry need. */
public final class Services {

    private Services() {
    }

    /**
     * Looks a service up.
     *
     * @return the service; it stays in use until this bundle stops
     * @throws IllegalStateException where nobody offers it, which means that the product is incomplete
     */
    public static <T> T get(Class<T> type) {
        BundleContext context = Objects.requireNonNull(FrameworkUtil.getBundle(Services.class)).getBundleContext();
        ServiceReference<T> reference = context.getServiceReference(type);
        T service = reference == null ? null : context.getService(reference);
        if (service == null) {
            throw new IllegalStateException("no " + type.getName() + "; the product lacks a bundle or a service it depends on"); //$NON-NLS-1$ //$NON-NLS-2$
        }
        return service;
    }
}
