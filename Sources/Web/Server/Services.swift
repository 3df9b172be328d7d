import Foundation
import Journal
import Planning

/// What handlers work with. Passed in, so that tests choose their own clock and folder.
struct Services: Sendable {
    let journal: Journal
    let configuration: ServerConfiguration
    let assets: Assets
    let passwords: Passwords
    let sessions: SessionStore
    let memberships: MembershipStore
    let pages = PageCache()
    let searchTexts = SearchTextCache()
    let forecasts: ForecastStore
    let feasibilities = FeasibilityStore()
    let proposals = ProposalStore()
    let live: LiveHub
    let notices: NoticeStore
    let accountNames: AccountNames
    let importReader = ImportReader()
    let pendingImports: PendingImports
    let evidence: EvidenceStore
    let signInGuard: SignInGuard
    let mailer: Mailer?
    /// Attempts to make an account, by address of the machine.
    let newAccountAttempts = RateLimit(limit: 100, window: .seconds(300))
    /// What an administrator must know to create the first account, where others than this machine can reach it.
    let firstAccountCode: String?
    let now: @Sendable () -> Moment

    init(
        journal: Journal, configuration: ServerConfiguration, passwords: Passwords = Passwords(),
        forecasts: ForecastStore = ForecastStore(),
        now: @escaping @Sendable () -> Moment = { Moment(Date()) }
    ) throws {
        self.journal = journal
        self.configuration = configuration
        self.passwords = passwords
        self.now = now
        assets = try Assets()
        sessions = SessionStore(directory: journal.directory, now: now)
        memberships = MembershipStore(directory: journal.directory)
        accountNames = AccountNames(directory: journal.directory)
        signInGuard = SignInGuard(directory: journal.directory, now: now)
        mailer = configuration.mail.map { Mailer(configuration: $0, folder: configuration.dataFolder) }
        pendingImports = PendingImports(
            folder: URL(fileURLWithPath: configuration.dataFolder).appendingPathComponent("imports"))
        evidence = EvidenceStore(folder: URL(fileURLWithPath: configuration.dataFolder).appendingPathComponent("files"))
        notices = NoticeStore(journal: journal)
        self.forecasts = forecasts
        let live = LiveHub(
            journal: journal, accountNames: accountNames, notices: notices, forecasts: forecasts, feasibilities: feasibilities,
            assets: assets, now: now)
        self.live = live
        forecasts.onNews { [weak live] deployment, before, after in
            Task { await live?.tell(before, after, of: deployment) }
        }
        feasibilities.onNews { [weak live] deployment, _, _ in
            Task { await live?.tellFeasibility(of: deployment) }
        }
        firstAccountCode = configuration.isLoopback ? nil : String(SecretToken().text.prefix(10))
    }

    /// Stops what is being drawn beside the answers.
    func close() {
        forecasts.close()
        feasibilities.close()
        proposals.close()
    }

    /// A new identifier, from the system's randomness.
    func newID<Kind>() -> Identifier<Kind> { Identifier(UInt64.random(in: .min ... .max)) }
}

/// The names of accounts, for comments and history, kept for a few seconds.
actor AccountNames {
    private let directory: Directory
    private var names: [AccountID: String] = [:]
    private var readAt: ContinuousClock.Instant?

    init(directory: Directory) { self.directory = directory }

    func all() async throws -> [AccountID: String] {
        if let readAt, ContinuousClock.now - readAt < .seconds(5) { return names }
        var fresh: [AccountID: String] = [:]
        // An erased account is told as one: it has no name.
        for account in try await directory.accounts() where !account.isErased { fresh[account.id] = account.name }
        names = fresh
        readAt = ContinuousClock.now
        return fresh
    }

    /// A name has changed here: read them again.
    func forget() { readAt = nil }
}
