/**
 * The language server behind streams: JSON-RPC as the language server protocol wants it, for clients of any quality. A client's mistakes
 * are answered and noted, never fatal and never taken for failures of the server.
 */
@NonNullByDefault({DefaultLocation.FIELD, DefaultLocation.RETURN_TYPE})
package org.lamella.dsl.ide.protocol;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
