/// Statements about who comes in and who tries.
extension Statement {
    static let insertSecurityEvent = Statement(
        """
        INSERT INTO security_event (at, kind, account, actor, machine, deployment, detail) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
        """)

    /// → number, at, kind, account, actor, machine, deployment, detail; the latest first.
    static let securityEvents = Statement(
        """
        SELECT number, at, kind, account, actor, machine, deployment, detail FROM security_event
        WHERE number < ?1 AND (?2 IS NULL OR kind = ?2) AND (?3 IS NULL OR account = ?3 OR actor = ?3)
        ORDER BY number DESC LIMIT ?4
        """)

    static let deleteOldSecurityEvents = Statement("DELETE FROM security_event WHERE at < ?1")

    /// → failures, first_at, locked_until
    static let signInAttempts = Statement("SELECT failures, first_at, locked_until FROM sign_in_attempt WHERE key = ?1")

    static let putSignInAttempts = Statement(
        """
        INSERT INTO sign_in_attempt (key, failures, first_at, locked_until) VALUES (?1, ?2, ?3, ?4)
        ON CONFLICT (key) DO UPDATE SET failures = ?2, first_at = ?3, locked_until = ?4
        """)

    static let deleteSignInAttempts = Statement("DELETE FROM sign_in_attempt WHERE key = ?1")

    static let forgiveSignInAttempt = Statement(
        "UPDATE sign_in_attempt SET failures = MAX(failures - 1, 0) WHERE key = ?1")

    static let deleteOldSignInAttempts = Statement(
        "DELETE FROM sign_in_attempt WHERE first_at < ?1 AND (locked_until IS NULL OR locked_until < ?1)")
}
