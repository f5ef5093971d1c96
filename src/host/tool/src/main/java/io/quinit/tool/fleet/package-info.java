/** A fleet: many boots, gathered from a cluster or simulated on one machine, and one page of all of them. */
package io.quinit.tool.fleet;
