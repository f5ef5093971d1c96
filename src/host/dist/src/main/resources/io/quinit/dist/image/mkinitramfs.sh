# Runs mkinitramfs for a kernel that is not this machine's, with tools that this machine need not have. Called in a mount namespace
# of its own: the machine itself sees nothing of it.
#   $1 a folder with the unpacked packages together; the initramfs comes there
#   $2 the kernel's release
set -e
cd "$1"
for folder in usr etc; do
  mount -t overlay -o "lowerdir=$folder:/$folder" overlay "/$folder"
done

# hide BY PATH: what the machine has there makes no difference to the initramfs.
hide() {
  [ ! -e "$2" ] || mount --bind "$1" "$2"
}
# Hooks of the machine's own packages ...
hide usr/share/initramfs-tools /usr/share/initramfs-tools
hide boot /boot
# ... and what they look at: its root file system, and how it loads modules.
hide /dev/null /etc/fstab
mkdir empty work
hide empty /etc/modprobe.d

# As root cp insists on keeping the owner, and those of this machine's own files do not exist in a user namespace. Anybody else may
# fail at that: mkinitramfs makes root the owner of all that it packs.
anybody="unshare --user --map-user=1000 --map-group=1000"
$anybody true 2>/dev/null || anybody=

# No swap of this machine to wake up from.
export RESUME=none TMPDIR="$PWD/work"
exec $anybody /usr/sbin/mkinitramfs -d "$PWD/etc/initramfs-tools" -o "$PWD/initramfs" "$2"
