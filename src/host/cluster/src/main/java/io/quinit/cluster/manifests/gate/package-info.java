/** All checks of a rendered manifest, in one go. */
package io.quinit.cluster.manifests.gate;
