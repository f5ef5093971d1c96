/** What has to hold of a manifest: one class a rule; {@link io.quinit.tool.kubernetes.rules.Rules} lists them. */
package io.quinit.tool.kubernetes.rules;
