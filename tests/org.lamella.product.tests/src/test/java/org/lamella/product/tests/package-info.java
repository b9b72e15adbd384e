/** The product as it is shipped, in the hands of editors and of the command line. */
package org.lamella.product.tests;
