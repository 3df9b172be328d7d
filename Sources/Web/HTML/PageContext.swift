import Forecasting
import Planning
import Synchronization

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
    /// As the reader may know it: no page is written from more.
    let deployment: Deployment
    var role: Role
    /// The person the reader is in this deployment.
    var person: PersonID?
    /// The day it is for the team.
    let today: Day
    /// Display names of the accounts named in comments, postponements and history.
    var accountNames: [AccountID: String]
    /// The reader's last change that can be taken back.
    var undoable: CommandID?
    /// The account that reads: its own comments can be changed.
    var reader: AccountID?
    /// Whether it is an earlier state: ``today`` is then the day that it is of.
    var isPast = false
    /// What is known of the plan's end; nil for an earlier state, of which nothing is forecast.
    var forecast: ShownForecast?
    /// Whether the plan fits, for the pages that show it.
    var feasibility: Shown<Feasibility?>?
    /// The scenario inside which the page is: ``deployment`` is then as it would have it.
    var scenario: Scenario?
    private let knownRisks = KnownRisks()

    init(
        deployment: Deployment, role: Role, person: PersonID? = nil, today: Day, accountNames: [AccountID: String],
        undoable: CommandID? = nil, reader: AccountID? = nil, isPast: Bool = false, forecast: ShownForecast? = nil
    ) {
        self.deployment = deployment.seen(by: Sight(account: reader, role: role))
        self.role = role
        self.person = person
        self.today = today
        self.accountNames = accountNames
        self.undoable = undoable
        self.reader = reader
        self.isPast = isPast
        self.forecast = forecast
    }

    /// What is at risk on the day. Worked out when first asked for, once for all that is written from this context.
    var risks: RiskReader { knownRisks.reader { RiskReader(deployment, today: today, chances: forecast?.chances ?? [:]) } }

    var sight: Sight { Sight(account: reader, role: role) }
    var canEdit: Bool { role != .reader }
    /// Whether the reader may say something: comments, promises, risks. What people say is not tried in scenarios.
    var canSpeak: Bool { canEdit && scenario == nil }
    /// The deployment itself, also inside a scenario.
    var baseID: DeploymentID { deployment.id.base }
    /// What the titles of its pages end with.
    var titleEnd: String { (scenario.map { $0.name + " · " } ?? "") + deployment.settings.name }
    /// Whether there is something to take back; nil for who can not change anything.
    var canUndo: Bool? { canEdit ? undoable != nil : nil }
}

/// The risks of one context, once somebody has asked.
private final class KnownRisks: Sendable {
    private let known = Mutex<RiskReader?>(nil)

    func reader(_ make: () -> RiskReader) -> RiskReader {
        known.withLock { known in
            let reader = known ?? make()
            known = reader
            return reader
        }
    }
}
