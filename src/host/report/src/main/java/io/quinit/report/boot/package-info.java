/** The boot report that the init prints on the console: read, and shown as a table. */
package io.quinit.report.boot;
