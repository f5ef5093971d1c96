/** A fleet: many boots, how they ended, and one page of all of them. */
package io.quinit.report.fleet;
