/** What has to hold of a manifest: one class a rule; {@link io.quinit.cluster.manifests.rules.Rules} lists them. */
package io.quinit.cluster.manifests.rules;
