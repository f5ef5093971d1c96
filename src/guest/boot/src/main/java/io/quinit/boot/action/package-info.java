/** The kinds of actions that many boot steps need. */
package io.quinit.boot.action;
