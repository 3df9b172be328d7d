/// The ways of looking at the plan that its people keep.
public struct SavedViews: Hashable, Sendable {
    private var byID: [SavedViewID: SavedView] = [:]

    public init() {}

    public subscript(id: SavedViewID) -> SavedView? { byID[id] }

    /// Those that an account may see, by name; `nil` for those that everybody does. Sorts at each call.
    public func seen(by account: AccountID?) -> [SavedView] {
        byID.values.filter { $0.isSeen(by: account) }
            .sorted { ($0.name.lowercased(), $0.id) < ($1.name.lowercased(), $1.id) }
    }

    /// Of one person, and of a team.
    static let limit = 50
    static let queryLimit = 2_000

    // MARK: Deciding

    func decide(_ command: ViewsCommand, by actor: Actor) throws(Refusal) -> [ViewsEvent] {
        switch command {
        case .add(let wished):
            guard byID[wished.id] == nil else { throw .duplicate(.view) }
            var view = try accepted(wished)
            view.owner = actor.account
            if view.isShared { try checkMayShare(actor) }
            try checkRoom(for: view)
            return [.added(view: view)]
        case .edit(let wished, let was):
            let current = try visible(wished.id, to: actor, was: was)
            try checkMayChange(current, actor)
            var view = try accepted(wished)
            // Who takes a view of the team for themselves has it, and can give it back.
            view.owner = current.isShared && !view.isShared ? actor.account : current.owner
            guard view != current else { return [] }
            if let was, was != current { throw .changedMeanwhile(.view(current: current, yours: view)) }
            if view.isShared != current.isShared { try checkMayShare(actor) }
            try checkRoom(for: view)
            return Self.events(from: current, to: view)
        case .remove(let id):
            let view = try visible(id, to: actor, was: nil)
            try checkMayChange(view, actor)
            return [.removed(view: view)]
        }
    }

    /// Sharing is an event of its own: on its private side, others see nothing.
    private static func events(from current: SavedView, to view: SavedView) -> [ViewsEvent] {
        guard current.isShared != view.isShared else { return [.edited(from: current, to: view)] }
        var between = current.isShared ? current : view
        between.isShared = current.isShared
        var other = between
        other.isShared = view.isShared
        other.owner = view.owner
        let steps = [(current, between), (between, other), (other, view)]
        return steps.filter { $0.0 != $0.1 }.map { .edited(from: $0.0, to: $0.1) }
    }

    /// What somebody else keeps for themselves does not exist.
    private func visible(_ id: SavedViewID, to actor: Actor, was: SavedView?) throws(Refusal) -> SavedView {
        guard let view = byID[id], view.isSeen(by: actor.account) else {
            throw was == nil ? .unknown(.view) : .removedMeanwhile(.view)
        }
        return view
    }

    private func checkMayShare(_ actor: Actor) throws(Refusal) {
        guard actor.role == .lead || actor.role == .member else { throw .notAllowed(role: actor.role) }
    }

    /// What is shared is the team's: leads and members change it.
    private func checkMayChange(_ view: SavedView, _ actor: Actor) throws(Refusal) {
        if view.isShared { try checkMayShare(actor) }
    }

    /// Names tell views apart: among those of the team, and among those of one person.
    private func checkRoom(for view: SavedView) throws(Refusal) {
        let others = byID.values.filter {
            $0.id != view.id && $0.isShared == view.isShared && (view.isShared || $0.owner == view.owner)
        }
        let name = view.name.lowercased()
        guard !others.contains(where: { $0.name.lowercased() == name }) else { throw .sameViewName(name: view.name) }
        guard others.count < Self.limit else { throw .tooMany(.view, limit: Self.limit) }
    }

    private func accepted(_ wished: SavedView) throws(Refusal) -> SavedView {
        var view = wished
        view.name = try TextRules.title(wished.name, .viewName)
        view.query = try TextRules.line(wished.query, .viewQuery, limit: Self.queryLimit)
        return view
    }

    // MARK: Change

    mutating func apply(_ event: ViewsEvent) {
        switch event {
        case .added(let view), .edited(_, let view): byID[view.id] = view
        case .removed(let view): byID[view.id] = nil
        }
    }

    func isStillAs(_ event: ViewsEvent) -> Bool {
        switch event {
        case .added(let view), .edited(_, let view): byID[view.id] == view
        case .removed(let view): byID[view.id] == nil
        }
    }
}

extension SavedViews: Codable {
    public init(from decoder: any Decoder) throws {
        for view in try [SavedView](from: decoder) { byID[view.id] = view }
    }

    public func encode(to encoder: any Encoder) throws {
        try byID.values.sorted { $0.id < $1.id }.encode(to: encoder)
    }
}
