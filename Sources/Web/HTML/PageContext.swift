import Planning

/// What every page knows of its reader and its moment.
struct PageContext: Sendable {
    var language: Language
    /// The signed-in account; nobody on the pages before sign-in.
    var reader: Reader?
    /// The address of the page with its query, to come back to.
    var path: String
    /// Addresses of style sheets and scripts, which change with their content.
    var assets: Assets
    /// A sentence to show once, after a form without script.
    var notice: String?

    /// Who reads: the account, and for a deployment's pages what it may do there.
    struct Reader: Sendable {
        var account: AccountID
        var name: String
        var isAdministrator: Bool
        /// How many actions have something new to them.
        var unread = 0
    }
}

/// What the pages of one deployment show besides the deployment.
struct DeploymentContext: Sendable {
    var deployment: Deployment
    var role: Role
    /// The person the reader is in this deployment.
    var person: PersonID?
    /// The day it is for the team.
    var today: Day
    /// Display names of the accounts named in comments, postponements and history.
    var accountNames: [AccountID: String]
    /// The reader's last change that can be taken back.
    var undoable: CommandID?
    /// The account that reads: its own comments can be changed.
    var reader: AccountID?

    var canEdit: Bool { role != .reader }
    /// Whether there is something to take back; nil for who can not change anything.
    var canUndo: Bool? { canEdit ? undoable != nil : nil }
}
