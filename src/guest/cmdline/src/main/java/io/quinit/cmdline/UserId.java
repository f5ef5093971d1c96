package io.quinit.cmdline;

/** {@code uid[:gid]}, numbers; without a gid the uid's number is the group's too. */
public record UserId(long uid, long gid) {
    static final String EXPECTED = "uid or uid:gid, numbers from 0 to 4294967294";
    /** (uid_t) -1 means "leave it as it is" to setresuid(2): not a user. */
    private static final long LARGEST = 4294967294L;

    public static UserId parse(String text) throws InvalidValueException {
        int colon = text.indexOf(':');
        long uid = Digits.parse(colon < 0 ? text : text.substring(0, colon), LARGEST);
        long gid = colon < 0 ? uid : Digits.parse(text.substring(colon + 1), LARGEST);
        if (uid < 0 || gid < 0) {
            throw new InvalidValueException(text, EXPECTED);
        }
        return new UserId(uid, gid);
    }

    @Override
    public String toString() {
        return uid + ":" + gid;
    }
}
