/** A boot as a picture: boot reports drawn as bars on a time axis, as a page or as an SVG. */
package io.quinit.report.timeline;
