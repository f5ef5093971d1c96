/** Kernel arguments from readable files: read, merged, checked, and written as the patch that Kustomize applies. */
package io.quinit.cluster.kernelargs;
