/** Measured figures for people: tables and a picture. */
package io.quinit.tool.measure.show;
