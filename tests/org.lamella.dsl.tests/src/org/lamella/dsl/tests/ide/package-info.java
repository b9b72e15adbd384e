/** Tests of the language server, in the same process, on folders of their own. */
package org.lamella.dsl.tests.ide;
