/** That every front end says the same about the same files. */
package org.lamella.core.tests.answers;
