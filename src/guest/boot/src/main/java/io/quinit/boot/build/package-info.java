/** What an application tells the build: its profiles, its target images. */
package io.quinit.boot.build;
