/// Statements of the event log.
extension Statement {
    /// → head, last_command, deleted_at, then the first and the last sequence of a command, null when it never was.
    static let headAndSequencesOfCommand = Statement(
        """
        SELECT head, last_command, deleted_at,
            (SELECT MIN(seq) FROM event WHERE stream = ?1 AND command_id = ?2),
            (SELECT MAX(seq) FROM event WHERE stream = ?1 AND command_id = ?2)
        FROM stream WHERE id = ?1
        """)

    /// → head, last_command, deleted_at
    static let head = Statement("SELECT head, last_command, deleted_at FROM stream WHERE id = ?1")

    static let advanceHead = Statement(
        """
        INSERT INTO stream (id, head, last_command, changed_at, change)
        VALUES (?1, ?2, ?3, ?4, (SELECT COALESCE(MAX(change), 0) + 1 FROM stream))
        ON CONFLICT (id) DO UPDATE SET head = ?2, last_command = ?3, changed_at = ?4, change = excluded.change
        """)

    static let insertEvent = Statement(
        "INSERT INTO event (stream, seq, at, actor, command_id, body) VALUES (?1, ?2, ?3, ?4, ?5, ?6)")

    /// → first, last: both null when the command never was.
    static let sequencesOfCommand = Statement("SELECT MIN(seq), MAX(seq) FROM event WHERE stream = ?1 AND command_id = ?2")

    /// → seq, at, actor, command_id, body; oldest first.
    static let events = Statement(
        """
        SELECT seq, at, actor, command_id, body FROM event
        WHERE stream = ?1 AND seq > ?2 AND seq <= ?3 ORDER BY seq LIMIT ?4
        """)

    /// → seq, at, actor, command_id, body; newest first.
    static let latestEvents = Statement(
        """
        SELECT seq, at, actor, command_id, body FROM event
        WHERE stream = ?1 AND seq < ?2 ORDER BY seq DESC LIMIT ?3
        """)

    /// → seq: the last event at or before a moment. Moments go up with sequences, but for a clock that was set back.
    static let lastSequenceBy = Statement(
        "SELECT seq FROM event WHERE stream = ?1 AND at <= ?2 ORDER BY seq DESC LIMIT 1")

    /// → seq, at, actor, command_id, body; newest first.
    static let latestEventsOfAction = Statement(
        """
        SELECT event.seq, at, actor, command_id, body FROM event_action
        JOIN event ON event.stream = event_action.deployment AND event.seq = event_action.seq
        WHERE event_action.deployment = ?1 AND action = ?4 AND event_action.seq < ?2
        ORDER BY event_action.seq DESC LIMIT ?3
        """)

    /// → id, head, deleted_at, change; the least recently changed first.
    static let streamsChanged = Statement("SELECT id, head, deleted_at, change FROM stream WHERE change > ?1 ORDER BY change")

    static let latestChange = Statement("SELECT COALESCE(MAX(change), 0) FROM stream")

    /// → id, head, in the order of identifiers.
    static let streams = Statement(
        "SELECT id, head FROM stream WHERE id > ?1 AND deleted_at IS NULL ORDER BY id LIMIT ?2")

    /// → first, last, count of the events there are.
    static let extentOfStream = Statement("SELECT MIN(seq), MAX(seq), COUNT(*) FROM event WHERE stream = ?1")

    /// → seq, body
    static let latestSnapshot = Statement(
        """
        SELECT seq, body FROM snapshot
        WHERE stream = ?1 AND seq <= ?2 AND format = ?3 ORDER BY seq DESC LIMIT 1
        """)

    static let putSnapshot = Statement("INSERT OR REPLACE INTO snapshot (stream, seq, format, body) VALUES (?1, ?2, ?3, ?4)")

    /// Keeps the first snapshot of each block of `?3` events, and those from `?2` on.
    static let thinSnapshots = Statement(
        """
        DELETE FROM snapshot WHERE stream = ?1 AND seq < ?2 AND EXISTS (
            SELECT 1 FROM snapshot AS older
            WHERE older.stream = ?1 AND older.seq < snapshot.seq AND older.seq / ?3 = snapshot.seq / ?3)
        """)

    static let deleteSnapshots = Statement("DELETE FROM snapshot WHERE stream = ?1")

    static let deleteEvents = Statement("DELETE FROM event WHERE stream = ?1")

    static let markDeleted = Statement(
        """
        UPDATE stream SET deleted_at = ?2, change = (SELECT MAX(change) + 1 FROM stream)
        WHERE id = ?1 AND deleted_at IS NULL
        """)
}
