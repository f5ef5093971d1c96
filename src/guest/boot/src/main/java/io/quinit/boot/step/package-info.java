/** The contract of a boot step: its actions, what they are given, its name and order, and what it needs and precedes. */
package io.quinit.boot.step;
