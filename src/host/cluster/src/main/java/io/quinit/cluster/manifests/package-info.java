/** Manifests for a cluster with KubeVirt, as rendered by Kustomize: read, checked, and booted without a cluster. */
package io.quinit.cluster.manifests;
