/**
 * Images for a cluster: what KubeVirt's {@code kernelBoot} and {@code containerDisk} take, as OCI image layouts
 * (https://github.com/opencontainers/image-spec), made and checked without a container engine.
 */
package io.quinit.dist.oci;
