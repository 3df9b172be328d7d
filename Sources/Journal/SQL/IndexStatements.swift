/// Statements of the read index.
extension Statement {
    static let putDeploymentRow = Statement(
        """
        INSERT INTO deployment_index (deployment, name, opened_at) VALUES (?1, ?2, ?3)
        ON CONFLICT (deployment) DO UPDATE SET name = ?2, opened_at = ?3
        """)

    static let putActionRow = Statement(
        """
        INSERT INTO action_index (deployment, action, number, title, status, workstream, responsible, due_day)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
        ON CONFLICT (deployment, action) DO UPDATE SET
            number = ?3, title = ?4, status = ?5, workstream = ?6, responsible = ?7, due_day = ?8
        """)

    static let deleteActionRow = Statement("DELETE FROM action_index WHERE deployment = ?1 AND action = ?2")

    static let putEventAction = Statement("INSERT INTO event_action (deployment, action, seq) VALUES (?1, ?2, ?3)")

    static let deleteDeploymentRow = Statement("DELETE FROM deployment_index WHERE deployment = ?1")

    static let deleteActionRows = Statement("DELETE FROM action_index WHERE deployment = ?1")

    static let deleteEventActions = Statement("DELETE FROM event_action WHERE deployment = ?1")

    /// → name, opened_at
    static let deploymentRow = Statement("SELECT name, opened_at FROM deployment_index WHERE deployment = ?1")

    /// → action, number, title, status, workstream, responsible, due_day
    static let actionRows = Statement(
        """
        SELECT action, number, title, status, workstream, responsible, due_day FROM action_index
        WHERE deployment = ?1 ORDER BY number
        """)

    /// → action, seq
    static let eventActions = Statement("SELECT action, seq FROM event_action WHERE deployment = ?1 ORDER BY seq, action")

    /// → deployment, name, opened_at, head, changed_at; the latest changed first.
    static let deployments = Statement(
        """
        SELECT deployment, name, opened_at, head, changed_at
        FROM deployment_index JOIN stream ON stream.id = deployment
        ORDER BY changed_at DESC, deployment
        """)

    /// → deployment, name, opened_at, head, changed_at, role, person; the latest changed first.
    static let deploymentsOfAccount = Statement(
        """
        SELECT deployment_index.deployment, name, opened_at, head, changed_at, role, person
        FROM membership
        JOIN deployment_index ON deployment_index.deployment = membership.deployment
        JOIN stream ON stream.id = membership.deployment
        WHERE account = ?1 ORDER BY changed_at DESC, deployment_index.deployment
        """)

    /// → status, number of actions, of which due before ?2, earliest due day.
    static let countsByStatus = Statement(
        """
        SELECT status, COUNT(*), COUNT(CASE WHEN due_day < ?2 THEN 1 END), MIN(due_day) FROM action_index
        WHERE deployment = ?1 GROUP BY status
        """)

    /// → deployment, deployment's name, action, number, title, status, workstream, responsible, due_day; the next due
    /// first, those without a due day last.
    static let actionsInCharge = Statement(
        """
        SELECT action_index.deployment, name, action, number, title, status, workstream, responsible, due_day
        FROM membership
        JOIN action_index ON action_index.responsible = membership.person AND action_index.deployment = membership.deployment
        JOIN deployment_index ON deployment_index.deployment = membership.deployment
        WHERE account = ?1 AND status NOT IN ('done', 'dropped')
        ORDER BY due_day IS NULL, due_day, name, number LIMIT ?2
        """)
}
