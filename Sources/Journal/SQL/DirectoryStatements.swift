/// Statements of the directory. An account is read as: id, email, name, password_hash, locale, created_at,
/// is_administrator, disabled_at.
extension Statement {
    // Accounts

    static let insertAccount = Statement(
        """
        INSERT INTO account (id, email, email_key, name, password_hash, locale, created_at, is_administrator, disabled_at)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
        """)

    static let updateAccount = Statement(
        """
        UPDATE account SET email = ?2, email_key = ?3, name = ?4, password_hash = ?5, locale = ?6, created_at = ?7,
            is_administrator = ?8, disabled_at = ?9
        WHERE id = ?1
        """)

    /// → number of accounts
    static let countAccounts = Statement("SELECT COUNT(*) FROM account")

    /// → number of administrators who can sign in
    static let countAdministrators = Statement(
        "SELECT COUNT(*) FROM account WHERE is_administrator = 1 AND disabled_at IS NULL")

    static let account = Statement(
        """
        SELECT id, email, name, password_hash, locale, created_at, is_administrator, disabled_at FROM account WHERE id = ?1
        """)

    static let accountByEmail = Statement(
        """
        SELECT id, email, name, password_hash, locale, created_at, is_administrator, disabled_at FROM account
        WHERE email_key = ?1
        """)

    static let accounts = Statement(
        """
        SELECT id, email, name, password_hash, locale, created_at, is_administrator, disabled_at FROM account
        ORDER BY created_at, id
        """)

    // Sessions

    static let insertSession = Statement(
        """
        INSERT INTO session (token_hash, account, created_at, last_seen_at, expires_at, user_agent)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6)
        """)

    /// → token_hash, account, created_at, last_seen_at, expires_at, user_agent
    static let session = Statement(
        """
        SELECT token_hash, account, created_at, last_seen_at, expires_at, user_agent FROM session
        WHERE token_hash = ?1 AND expires_at > ?2
        """)

    /// → token_hash, account, created_at, last_seen_at, expires_at, user_agent; the latest seen first.
    static let sessionsOfAccount = Statement(
        """
        SELECT token_hash, account, created_at, last_seen_at, expires_at, user_agent FROM session
        WHERE account = ?1 AND expires_at > ?2 ORDER BY last_seen_at DESC
        """)

    static let touchSession = Statement(
        "UPDATE session SET last_seen_at = ?2 WHERE token_hash = ?1 AND last_seen_at < ?2")

    static let deleteSession = Statement("DELETE FROM session WHERE token_hash = ?1")

    static let deleteSessionsOfAccount = Statement("DELETE FROM session WHERE account = ?1 AND token_hash <> ?2")

    static let deleteExpiredSessions = Statement("DELETE FROM session WHERE expires_at <= ?1")

    // API tokens: read as id, token_hash, account, label, scope, created_at, expires_at, last_used_at, deployment.

    static let insertAPIToken = Statement(
        """
        INSERT INTO api_token (id, token_hash, account, label, scope, created_at, expires_at, last_used_at, deployment)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
        """)

    static let apiToken = Statement(
        """
        SELECT id, token_hash, account, label, scope, created_at, expires_at, last_used_at, deployment FROM api_token
        WHERE token_hash = ?1 AND (expires_at IS NULL OR expires_at > ?2)
        """)

    static let apiTokensOfAccount = Statement(
        """
        SELECT id, token_hash, account, label, scope, created_at, expires_at, last_used_at, deployment FROM api_token
        WHERE account = ?1 ORDER BY created_at DESC, id
        """)

    static let touchAPIToken = Statement("UPDATE api_token SET last_used_at = ?2 WHERE id = ?1")

    static let deleteAPIToken = Statement("DELETE FROM api_token WHERE id = ?1 AND account = ?2")

    static let deleteAPITokensOfAccount = Statement("DELETE FROM api_token WHERE account = ?1")

    // Memberships: read as deployment, account, role, person, since.

    static let membership = Statement(
        "SELECT deployment, account, role, person, since FROM membership WHERE deployment = ?1 AND account = ?2")

    /// A membership, then the account.
    static let membersOfDeployment = Statement(
        """
        SELECT deployment, account, role, person, since,
            id, email, name, password_hash, locale, created_at, is_administrator, disabled_at
        FROM membership JOIN account ON account.id = membership.account
        WHERE deployment = ?1 ORDER BY since, id
        """)

    static let putMembership = Statement(
        """
        INSERT INTO membership (deployment, account, role, person, since) VALUES (?1, ?2, ?3, ?4, ?5)
        ON CONFLICT (deployment, account) DO UPDATE SET role = ?3, person = ?4
        """)

    static let putFirstLead = Statement(
        """
        INSERT INTO membership (deployment, account, role, person, since)
        SELECT ?1, ?2, 'lead', NULL, ?3 WHERE EXISTS (SELECT 1 FROM account WHERE id = ?2)
        """)

    /// → number of leads
    static let countLeads = Statement("SELECT COUNT(*) FROM membership WHERE deployment = ?1 AND role = 'lead'")

    static let deleteMembership = Statement("DELETE FROM membership WHERE deployment = ?1 AND account = ?2")

    static let deleteMemberships = Statement("DELETE FROM membership WHERE deployment = ?1")

    static let deleteMembershipsOfAccount = Statement("DELETE FROM membership WHERE account = ?1")

    /// → number of members who are a person
    static let countMembersBeing = Statement("SELECT COUNT(*) FROM membership WHERE deployment = ?1 AND person = ?2")

    /// → deployment, of those that an account leads alone
    static let deploymentsLedAlone = Statement(
        """
        SELECT deployment FROM membership AS own WHERE account = ?1 AND role = 'lead' AND NOT EXISTS (
            SELECT 1 FROM membership AS other
            WHERE other.deployment = own.deployment AND other.role = 'lead' AND other.account <> ?1)
        ORDER BY deployment
        """)

    // Invitations: read as id, token_hash, deployment, role, person, email, created_by, created_at, expires_at,
    // use_limit, uses.

    static let insertInvitation = Statement(
        """
        INSERT INTO invitation
            (id, token_hash, deployment, role, person, email, created_by, created_at, expires_at, use_limit, uses)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
        """)

    static let invitation = Statement(
        """
        SELECT id, token_hash, deployment, role, person, email, created_by, created_at, expires_at, use_limit, uses
        FROM invitation WHERE token_hash = ?1 AND expires_at > ?2
        """)

    static let invitationsOfDeployment = Statement(
        """
        SELECT id, token_hash, deployment, role, person, email, created_by, created_at, expires_at, use_limit, uses
        FROM invitation WHERE deployment = ?1 AND expires_at > ?2 ORDER BY created_at, id
        """)

    /// → number of invitations of an identifier
    static let countInvitation = Statement("SELECT COUNT(*) FROM invitation WHERE id = ?1")

    /// → number of invitations of a deployment
    static let countInvitations = Statement("SELECT COUNT(*) FROM invitation WHERE deployment = ?1")

    static let useInvitation = Statement("UPDATE invitation SET uses = uses + 1 WHERE id = ?1")

    static let deleteInvitation = Statement("DELETE FROM invitation WHERE id = ?1 AND deployment = ?2")

    static let deleteInvitations = Statement("DELETE FROM invitation WHERE deployment = ?1")

    static let deleteInvitationsBy = Statement("DELETE FROM invitation WHERE created_by = ?1")

    static let deleteExpiredInvitations = Statement("DELETE FROM invitation WHERE expires_at <= ?1")

    // Read marks.

    /// → deployment, role, person, since, head, read up to; the latest changed first.
    static let standings = Statement(
        """
        SELECT membership.deployment, role, person, since, head, COALESCE(seq, 0)
        FROM membership
        JOIN stream ON stream.id = membership.deployment
        LEFT JOIN read_mark ON read_mark.account = membership.account
            AND read_mark.deployment = membership.deployment AND action = ''
        WHERE membership.account = ?1 AND deleted_at IS NULL
        ORDER BY changed_at DESC, membership.deployment
        """)

    /// → deployment, action, read up to.
    static let readMarksOfActions = Statement("SELECT deployment, action, seq FROM read_mark WHERE account = ?1 AND action <> ''")

    static let putReadMark = Statement(
        """
        INSERT INTO read_mark (account, deployment, action, seq) VALUES (?1, ?2, ?3, ?4)
        ON CONFLICT (account, deployment, action) DO UPDATE SET seq = MAX(seq, excluded.seq)
        """)

    static let deleteReadMarksOfActions = Statement(
        "DELETE FROM read_mark WHERE account = ?1 AND deployment = ?2 AND action <> '' AND seq <= ?3")

    static let deleteReadMarks = Statement("DELETE FROM read_mark WHERE deployment = ?1")
}
