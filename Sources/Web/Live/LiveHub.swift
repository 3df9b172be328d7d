import Journal
import NIOCore
import Planning
import Synchronization

/// What a live page is sent.
enum LiveMessage: Sendable {
    /// Markup to put in place, up to a sequence number.
    case fragments(sequence: Int, html: ByteBuffer)
    /// More has changed than fragments tell: fetch the page again.
    case refresh(sequence: Int)
    /// How many actions have something new to this reader now, in all their deployments.
    case unread(Int)
    /// The deployment is gone.
    case deleted
}

/// Sends each change of a deployment to the pages open on it.
///
/// One task a deployment renders each change once for each language and role, however many pages are open; a page only
/// takes the finished bytes. A page that does not keep up loses messages and is told to fetch itself again.
final class LiveHub: Sendable {
    /// What a page shows differs only by these.
    struct Audience: Hashable, Sendable {
        var language: Language
        var role: Role
        /// Contributors see forms on their own actions alone.
        var person: PersonID?
        /// What the rows of the page show.
        var columns = PlanColumn.usual
    }

    private struct Page {
        let reader: NoticeReader
        let audience: Audience
        let messages: AsyncStream<LiveMessage>.Continuation
    }

    private struct Room {
        var pages: [Int: Page] = [:]
        /// What every page of the room has been told.
        var sequence: Int
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
    private let now: @Sendable () -> Moment
    private let state = Mutex(State())

    /// Messages kept for a page that is slow to take them.
    private static let pageBuffer = 64
    /// Changes further back than this are not told one by one.
    static let tailLimit = 200

    init(journal: Journal, accountNames: AccountNames, notices: NoticeStore, now: @escaping @Sendable () -> Moment) {
        self.journal = journal
        self.accountNames = accountNames
        self.notices = notices
        self.now = now
    }

    /// The messages for a page that shows a deployment as of `sequence`, beginning with what it has missed.
    func messages(
        for deployment: Deployment, since sequence: Int, reader: NoticeReader, audience: Audience
    ) async -> AsyncStream<LiveMessage> {
        let (stream, messages) = AsyncStream.makeStream(
            of: LiveMessage.self, bufferingPolicy: .bufferingOldest(Self.pageBuffer))
        let id = deployment.id
        let (page, told) = enter(
            Page(reader: reader, audience: audience, messages: messages), deployment: deployment)
        messages.onTermination = { [weak self] _ in self?.leave(id, page: page) }
        // What happened between the page's rendering and its entering; later changes come by the room.
        if sequence < told {
            let missed = await message(of: id, since: sequence, for: audience)
            Self.send(missed ?? .refresh(sequence: told), to: messages)
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

    private func enter(_ page: Page, deployment: Deployment) -> (page: Int, told: Int) {
        state.withLock { state in
            state.nextPage += 1
            var room = state.rooms[deployment.id] ?? Room(sequence: deployment.sequence)
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
            return (state.nextPage, room.sequence)
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
        let (since, pages) = state.withLock { state in
            let room = state.rooms[id]
            if !announcement.isDeleted, announcement.sequence > room?.sequence ?? 0 {
                state.rooms[id]?.sequence = announcement.sequence
            }
            return (room?.sequence ?? announcement.sequence, room.map { Array($0.pages.values) } ?? [])
        }
        if announcement.isDeleted {
            for page in pages {
                page.messages.yield(.deleted)
                page.messages.finish()
            }
            return
        }
        guard announcement.sequence > since else { return }
        var rendered: [Audience: LiveMessage] = [:]
        for page in pages {
            let message: LiveMessage
            if let known = rendered[page.audience] {
                message = known
            } else {
                message =
                    await self.message(of: id, since: since, for: page.audience)
                    ?? .refresh(sequence: announcement.sequence)
                rendered[page.audience] = message
            }
            Self.send(message, to: page.messages)
        }
        await tellUnread(of: id, since: since, to: pages)
    }

    /// Those whom a change concerns see their count move; for the others it costs a look at its events.
    private func tellUnread(of id: DeploymentID, since: Int, to pages: [Page]) async {
        guard let deployment = try? await journal.deployment(id),
            let events = try? await journal.events(to: deployment, after: since, limit: Self.tailLimit)
        else { return }
        for (reader, pages) in Dictionary(grouping: pages, by: \.reader) where !deployment.notices(in: events, for: reader).isEmpty {
            guard let count = try? await notices.count(for: reader.account) else { continue }
            for page in pages { Self.send(.unread(count), to: page.messages) }
        }
    }

    /// What changed since a sequence, as an audience sees it; `nil` when it can not be told in fragments.
    private func message(of id: DeploymentID, since: Int, for audience: Audience) async -> LiveMessage? {
        guard let deployment = try? await journal.deployment(id),
            let history = try? await journal.history(of: id, limit: Self.tailLimit),
            let names = try? await accountNames.all()
        else { return nil }
        let events = history.events.filter { $0.sequence > since }
        guard events.count == deployment.sequence - since || events.last?.sequence == since + 1 else { return nil }
        let context = DeploymentContext(
            deployment: deployment, role: audience.role, person: audience.person,
            today: deployment.settings.day(at: now()), accountNames: names, undoable: nil)
        guard let html = LiveFragments(context: context, language: audience.language, columns: audience.columns).html(for: events) else {
            return .refresh(sequence: deployment.sequence)
        }
        return .fragments(sequence: deployment.sequence, html: html)
    }

    private static func send(_ message: LiveMessage, to messages: AsyncStream<LiveMessage>.Continuation) {
        // A full buffer: the page has missed something. Ending the stream makes the browser come back and catch up.
        if case .dropped = messages.yield(message) { messages.finish() }
    }
}
