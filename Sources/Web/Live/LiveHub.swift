import Journal
import NIOCore
import Planning
import Synchronization

/// What a live page is sent.
enum LiveMessage: Sendable {
    /// Markup to put in place, up to a sequence number, as the bytes of its event: the same ones for every page.
    case fragments(event: ByteBuffer)
    /// More has changed than fragments tell: fetch the page again.
    case refresh(sequence: Int)
    /// How many actions have something new to this reader now, in all their deployments.
    case unread(Int)
    /// The deployment is gone.
    case deleted
}

/// Sends each change of a deployment to the pages open on it.
///
/// One task a deployment renders each change once for each audience, however many pages are open; a page only
/// takes the finished bytes. A page that does not keep up loses messages and is told to fetch itself again.
final class LiveHub: Sendable {
    /// What a page shows differs only by these.
    struct Audience: Hashable, Sendable {
        var language: Language
        var role: Role
        var person: PersonID?
        var account: AccountID?
        var shows = ShownPage.other

        /// The same without what makes no difference: contributors alone see forms on what is theirs, and each one their own
        /// preparation of a review.
        func inCommon(_ deployment: Deployment) -> Audience {
            guard role != .contributor, !shows.isPersonal(in: deployment) else { return self }
            return Audience(language: language, role: role, shows: shows)
        }
    }

    private struct Page {
        let reader: NoticeReader
        let audience: Audience
        let messages: AsyncStream<LiveMessage>.Continuation
    }

    private struct Room {
        var pages: [Int: Page] = [:]
        /// What every page of the room has been told.
        var deployment: Deployment
        /// What that looks like, for the pages that show a review.
        var markups: [Audience: LiveMarkup] = [:]
        var task: Task<Void, Never>?
    }

    private struct State {
        var rooms: [DeploymentID: Room] = [:]
        /// Pages of all that is an account's.
        var ownPages: [Int: (account: AccountID, messages: AsyncStream<LiveMessage>.Continuation)] = [:]
        var nextPage = 0
    }

    private let journal: Journal
    private let accountNames: AccountNames
    private let notices: NoticeStore
    private let forecasts: ForecastStore
    private let feasibilities: FeasibilityStore
    private let assets: Assets
    private let now: @Sendable () -> Moment
    private let state = Mutex(State())

    /// Messages kept for a page that is slow to take them.
    private static let pageBuffer = 64
    /// Changes further back than this are not told one by one.
    static let tailLimit = 200

    init(
        journal: Journal, accountNames: AccountNames, notices: NoticeStore, forecasts: ForecastStore,
        feasibilities: FeasibilityStore, assets: Assets,
        now: @escaping @Sendable () -> Moment
    ) {
        self.journal = journal
        self.accountNames = accountNames
        self.notices = notices
        self.forecasts = forecasts
        self.feasibilities = feasibilities
        self.assets = assets
        self.now = now
    }

    /// The messages for a page that shows a deployment as of `sequence`, beginning with what it has missed.
    ///
    /// - Parameters:
    ///   - drawn: The figures that the page shows of what is drawn beside the answers, as ``Shown/mark(_:)`` has them.
    ///   - branch: What they are figures of, where the page is inside a scenario.
    func messages(
        for deployment: Deployment, since sequence: Int, drawn: [String] = [], branch: Deployment? = nil, reader: NoticeReader,
        audience: Audience
    ) async -> AsyncStream<LiveMessage> {
        let (stream, messages) = AsyncStream.makeStream(
            of: LiveMessage.self, bufferingPolicy: .bufferingOldest(Self.pageBuffer))
        let id = deployment.id
        let (page, told) = enter(
            Page(reader: reader, audience: audience, messages: messages), deployment: deployment)
        messages.onTermination = { [weak self] _ in self?.leave(id, page: page) }
        // What happened between the page's rendering and its entering; later changes come by the room.
        if sequence < told.sequence {
            let missed = await news(of: id, since: sequence).map { whole($0, for: audience.inCommon($0.deployment)) }
            Self.send(missed ?? .refresh(sequence: told.sequence), to: messages)
        } else if hasMissedFigure(among: drawn, of: branch ?? told), let names = try? await accountNames.all() {
            Self.send(figures(of: told, names, for: audience.inCommon(told)), to: messages)
        }
        return stream
    }

    /// Ends the streams of an account, in one deployment or in all: its rights have changed. The browser comes back at once
    /// and is told what it may see now.
    func end(_ account: AccountID, in deployment: DeploymentID? = nil) {
        let pages = state.withLock { state in
            state.rooms.filter { deployment == nil || $0.key == deployment }.values
                .flatMap(\.pages.values).filter { $0.reader.account == account }.map(\.messages)
                + state.ownPages.values.filter { $0.account == account }.map(\.messages)
        }
        // Outside of the lock: ending a stream takes its page out of the room.
        for messages in pages { messages.finish() }
    }

    /// Says that something has changed in one of an account's deployments: its own page then fetches itself again.
    ///
    /// - Parameters:
    ///   - sequence: What the page shows.
    ///   - present: The same now: another one is told at once.
    func messages(
        for account: AccountID, in memberships: MembershipStore, since sequence: Int,
        present: @escaping @Sendable () async throws -> Int
    ) -> AsyncStream<LiveMessage> {
        let (stream, messages) = AsyncStream.makeStream(of: LiveMessage.self, bufferingPolicy: .bufferingNewest(1))
        let announcements = journal.announcements()
        let relay = Task {
            let now = try await present()
            if now != sequence { messages.yield(.refresh(sequence: now)) }
            for await announcement in announcements
            where try await memberships.membership(of: account, in: announcement.deployment) != nil {
                messages.yield(.refresh(sequence: try await present()))
            }
            messages.finish()
        }
        let page = state.withLock { state in
            state.nextPage += 1
            state.ownPages[state.nextPage] = (account, messages)
            return state.nextPage
        }
        messages.onTermination = { [weak self] _ in
            relay.cancel()
            self?.state.withLock { _ = $0.ownPages.removeValue(forKey: page) }
        }
        return stream
    }

    /// The number of pages that an account has open.
    func pageCount(of account: AccountID) -> Int {
        state.withLock { state in
            state.rooms.values.flatMap(\.pages.values).count { $0.reader.account == account }
                + state.ownPages.values.count { $0.account == account }
        }
    }

    /// The number of pages open on a deployment.
    func pageCount(_ deployment: DeploymentID) -> Int {
        state.withLock { $0.rooms[deployment]?.pages.count ?? 0 }
    }

    private func enter(_ page: Page, deployment: Deployment) -> (page: Int, told: Deployment) {
        state.withLock { state in
            state.nextPage += 1
            var room = state.rooms[deployment.id] ?? Room(deployment: deployment)
            room.pages[state.nextPage] = page
            if room.task == nil {
                let announcements = journal.announcements(of: deployment.id)
                room.task = Task { [weak self] in
                    for await announcement in announcements {
                        await self?.tell(announcement)
                    }
                }
            }
            state.rooms[deployment.id] = room
            return (state.nextPage, room.deployment)
        }
    }

    private func leave(_ deployment: DeploymentID, page: Int) {
        let task: Task<Void, Never>? = state.withLock { state in
            state.rooms[deployment]?.pages[page] = nil
            guard state.rooms[deployment]?.pages.isEmpty == true else { return nil }
            return state.rooms.removeValue(forKey: deployment)?.task
        }
        task?.cancel()
    }

    private func tell(_ announcement: Announcement) async {
        let id = announcement.deployment
        if announcement.isDeleted {
            let pages = state.withLock { state in state.rooms[id].map { Array($0.pages.values) } ?? [] }
            for page in pages {
                page.messages.yield(.deleted)
                page.messages.finish()
            }
            return
        }
        guard let deployment = try? await journal.deployment(id) else { return }
        // Who enters from here on is told from this state on.
        let (pages, before, markups) = state.withLock { state in
            guard let room = state.rooms[id], room.deployment.sequence < deployment.sequence else {
                return ([Page](), deployment, [Audience: LiveMarkup]())
            }
            state.rooms[id]?.deployment = deployment
            return (Array(room.pages.values), room.deployment, room.markups)
        }
        guard !pages.isEmpty else { return }
        guard let news = await news(to: deployment, since: before.sequence) else {
            state.withLock { $0.rooms[id]?.markups = [:] }
            for page in pages { Self.send(.refresh(sequence: deployment.sequence), to: page.messages) }
            return
        }
        var rendered: [Audience: LiveMarkup] = [:]
        for (audience, pages) in Dictionary(grouping: pages, by: { $0.audience.inCommon(deployment) }) {
            let message: LiveMessage
            if let markup = markup(deployment, news.names, for: audience) {
                let older = markups[audience] ?? self.markup(before, news.names, for: audience) ?? markup
                rendered[audience] = markup
                message = .fragments(sequence: deployment.sequence, html: markup.changes(since: older))
            } else {
                message = rows(of: news, for: audience)
            }
            for page in pages { Self.send(message, to: page.messages) }
        }
        state.withLock { $0.rooms[id]?.markups = rendered }
        await tellUnread(news, to: pages)
    }

    /// Those whom a change concerns see their count move; for the others it costs a look at its events.
    private func tellUnread(_ news: News, to pages: [Page]) async {
        for (reader, pages) in Dictionary(grouping: pages, by: \.reader)
        where !news.deployment.notices(in: news.events, for: reader).isEmpty {
            guard let count = try? await notices.count(for: reader.account) else { continue }
            for page in pages { Self.send(.unread(count), to: page.messages) }
        }
    }

    /// Tells the pages of a deployment that its forecast has been drawn anew.
    func tell(_ before: ShownForecast, _ after: ShownForecast, of drawn: Deployment) async {
        if let branch = DeploymentID.readBranch(drawn.id.rawValue) {
            return refresh(in: branch.deployment, sequence: drawn.sequence) { $0 == .scenarios || $0 == .inside(branch.scenario) }
        }
        guard let deployment = await whole(drawn) else { return }
        let (pages, told, markups) = state.withLock { state in
            guard let room = state.rooms[deployment.id] else { return ([Page](), 0, [Audience: LiveMarkup]()) }
            return (Array(room.pages.values), room.deployment.sequence, room.markups)
        }
        // Of a state that is over: the next one is being drawn.
        guard !pages.isEmpty, told <= deployment.sequence, let names = try? await accountNames.all() else { return }
        var rendered = markups
        for (audience, pages) in Dictionary(grouping: pages, by: { $0.audience.inCommon(deployment) }) {
            let message: LiveMessage
            // Inside a scenario, the forecast is that of the scenario.
            if case .inside = audience.shows { continue }
            if told < deployment.sequence || audience.shows == .forecast || audience.shows == .scenarios {
                message = .refresh(sequence: deployment.sequence)
            } else if let markup = markup(deployment, names, for: audience, forecast: after) {
                let older = markups[audience] ?? self.markup(deployment, names, for: audience, forecast: before) ?? markup
                rendered[audience] = markup
                message = .fragments(sequence: deployment.sequence, html: markup.changes(since: older))
            } else {
                let fragments = LiveFragments(
                    context: context(deployment, names, for: audience, forecast: after), language: audience.language, shows: audience.shows)
                message =
                    fragments.html(forecastBefore: before).map { .fragments(sequence: deployment.sequence, html: $0) }
                    ?? .refresh(sequence: deployment.sequence)
            }
            for page in pages { Self.send(message, to: page.messages) }
        }
        state.withLock { state in
            if state.rooms[deployment.id]?.deployment.sequence == deployment.sequence { state.rooms[deployment.id]?.markups = rendered }
        }
    }

    /// Whether a page shows a figure for which there is a newer one by now.
    private func hasMissedFigure(among drawn: [String], of deployment: Deployment) -> Bool {
        let today = deployment.settings.day(at: now())
        let forecast = forecasts.known(of: deployment, today: today)
        let feasibility = feasibilities.known(of: deployment, today: today)
        return drawn.contains { mark in
            // Forecasts of scenarios that were being drawn when the page was written may be there by now.
            mark == ScenarioTable.beingDrawn || mark.hasPrefix("forecast-") && !forecast.isOutdated && mark != forecast.mark("forecast")
                || mark.hasPrefix("feasibility-") && !feasibility.isOutdated && mark != feasibility.mark("feasibility")
        }
    }

    /// What a page shows of the forecast, whatever it showed before.
    private func figures(of deployment: Deployment, _ names: [AccountID: String], for audience: Audience) -> LiveMessage {
        switch audience.shows {
        case .forecast, .review, .timeline, .aim, .resources, .scenarios, .inside: return .refresh(sequence: deployment.sequence)
        case .plan, .stakeholders, .results, .other:
            let fragments = LiveFragments(
                context: context(deployment, names, for: audience), language: audience.language, shows: audience.shows)
            return fragments.html(forecastBefore: .none).map { .fragments(sequence: deployment.sequence, html: $0) }
                ?? .refresh(sequence: deployment.sequence)
        }
    }

    /// Tells the pages that say whether a plan fits that it has been found.
    func tellFeasibility(of drawn: Deployment) async {
        guard let deployment = await whole(drawn), let names = try? await accountNames.all() else { return }
        let (pages, told, markups) = state.withLock { state in
            guard let room = state.rooms[deployment.id] else { return ([Page](), 0, [Audience: LiveMarkup]()) }
            return (room.pages.values.filter(\.audience.shows.showsFeasibility), room.deployment.sequence, room.markups)
        }
        // Of a state that the pages are not told of yet: they will be told both.
        guard told == deployment.sequence else { return }
        var rendered: [Audience: LiveMarkup] = [:]
        for (audience, pages) in Dictionary(grouping: pages, by: { $0.audience.inCommon(deployment) }) {
            guard let markup = markup(deployment, names, for: audience) else { continue }
            rendered[audience] = markup
            let html = markups[audience].map { markup.changes(since: $0) } ?? markup.whole
            for page in pages { Self.send(.fragments(sequence: deployment.sequence, html: html), to: page.messages) }
        }
        state.withLock { state in
            guard state.rooms[deployment.id]?.deployment.sequence == deployment.sequence else { return }
            state.rooms[deployment.id]?.markups.merge(rendered) { $1 }
        }
    }

    /// The deployment as the journal has it, where that is still the state that was drawn: figures are drawn from what somebody may know.
    private func whole(_ drawn: Deployment) async -> Deployment? {
        guard let deployment = try? await journal.deployment(drawn.id), deployment.sequence == drawn.sequence else { return nil }
        return deployment
    }

    private func refresh(in deployment: DeploymentID, sequence: Int, where isConcerned: (ShownPage) -> Bool) {
        let pages = state.withLock { state in state.rooms[deployment].map { Array($0.pages.values) } ?? [] }
        for page in pages where isConcerned(page.audience.shows) { Self.send(.refresh(sequence: sequence), to: page.messages) }
    }

    // MARK: What is told

    /// What has happened, read once for all who are told.
    private struct News {
        let deployment: Deployment
        /// The latest ones alone, when there are very many.
        let events: [RecordedEvent]
        let since: Int
        let names: [AccountID: String]

        var isWhole: Bool { events.count == deployment.sequence - since }
    }

    private func news(of id: DeploymentID, since sequence: Int) async -> News? {
        guard let deployment = try? await journal.deployment(id) else { return nil }
        return await news(to: deployment, since: sequence)
    }

    private func news(to deployment: Deployment, since sequence: Int) async -> News? {
        guard let events = try? await journal.events(to: deployment, after: sequence, limit: Self.tailLimit),
            let names = try? await accountNames.all()
        else { return nil }
        return News(deployment: deployment, events: events, since: sequence, names: names)
    }

    /// What an audience has missed.
    private func whole(_ news: News, for audience: Audience) -> LiveMessage {
        if let markup = markup(news.deployment, news.names, for: audience) {
            return .fragments(sequence: news.deployment.sequence, html: markup.whole)
        }
        return rows(of: news, for: audience)
    }

    /// - Parameter forecast: What is shown of it; nil for what there is now.
    private func context(
        _ deployment: Deployment, _ names: [AccountID: String], for audience: Audience, forecast: ShownForecast? = nil
    ) -> DeploymentContext {
        let today = deployment.settings.day(at: now())
        var context = DeploymentContext(
            deployment: deployment.seen(by: Sight(account: audience.account, role: audience.role)), role: audience.role,
            person: audience.person, today: today, accountNames: names, undoable: nil, reader: audience.account,
            forecast: forecast ?? forecasts.shown(of: deployment, today: today))
        if audience.shows.showsFeasibility { context.feasibility = feasibilities.shown(of: deployment, today: today) }
        return context
    }

    /// Everything that a page shows, when it is one whose states are compared.
    private func markup(
        _ deployment: Deployment, _ names: [AccountID: String], for audience: Audience, forecast: ShownForecast? = nil
    ) -> LiveMarkup? {
        let page = PageContext(language: audience.language, reader: nil, path: "", assets: assets, notice: nil)
        return audience.shows.markup(page, context(deployment, names, for: audience, forecast: forecast), now: now())
    }

    /// The rows of the plan that changed, or the word that the page is to fetch itself again.
    private func rows(of news: News, for audience: Audience) -> LiveMessage {
        let sequence = news.deployment.sequence
        let fragments = LiveFragments(
            context: context(news.deployment, news.names, for: audience), language: audience.language, shows: audience.shows)
        guard news.isWhole, let html = fragments.html(for: news.events) else { return .refresh(sequence: sequence) }
        return .fragments(sequence: sequence, html: html)
    }

    private static func send(_ message: LiveMessage, to messages: AsyncStream<LiveMessage>.Continuation) {
        // A full buffer: the page has missed something. Ending the stream makes the browser come back and catch up.
        if case .dropped = messages.yield(message) { messages.finish() }
    }
}
