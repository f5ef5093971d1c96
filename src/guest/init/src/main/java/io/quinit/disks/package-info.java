/**
 * Block devices and what is on them: {@link io.quinit.disks.BlockDevices} finds the device that a name means, by sysfs, superblocks
 * and partition tables. What a disk says of itself may be a hostile guest's work: no length, count or place of it is believed.
 */
package io.quinit.disks;
