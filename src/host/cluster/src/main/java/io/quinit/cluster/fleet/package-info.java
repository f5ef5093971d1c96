/** A fleet of a cluster gathered, or simulated on this machine. */
package io.quinit.cluster.fleet;
