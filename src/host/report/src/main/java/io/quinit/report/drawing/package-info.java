/** What pictures and pages are made of: markup that no text can break, plain text of guests, axes, style. */
package io.quinit.report.drawing;
