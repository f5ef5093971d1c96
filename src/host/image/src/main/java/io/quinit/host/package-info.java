/** The machine that the work is done on: its programs, its cache, files that appear whole, and a failure that the user is told about. */
package io.quinit.host;
