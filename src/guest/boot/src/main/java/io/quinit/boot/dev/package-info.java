/** What the init has of its own in dev mode. */
package io.quinit.boot.dev;
