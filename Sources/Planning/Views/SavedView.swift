/// A way of looking at the plan that somebody keeps: filters, order, columns.
public struct SavedView: Hashable, Codable, Sendable, Identifiable {
    public let id: Identifier<SavedView>
    public var name: String
    /// What the address of the plan's page says: opaque to the domain.
    public var query: String
    /// Who keeps it.
    public var owner: AccountID
    /// Whether the whole team has it; otherwise its owner alone knows of it.
    public var isShared: Bool

    public init(id: Identifier<SavedView>, name: String, query: String, owner: AccountID, isShared: Bool = false) {
        self.id = id
        self.name = name
        self.query = query
        self.owner = owner
        self.isShared = isShared
    }

    public func isSeen(by account: AccountID?) -> Bool { isShared || owner == account }
}

public typealias SavedViewID = Identifier<SavedView>

public enum ViewsCommand: Hashable, Codable, Sendable {
    /// The owner is whoever gives the command.
    case add(view: SavedView)
    case edit(view: SavedView, was: SavedView?)
    case remove(id: SavedViewID)
}

public indirect enum ViewsEvent: Hashable, Codable, Sendable {
    case added(view: SavedView)
    /// Where it begins or ceases to be shared, nothing else changes: what it was called in private stays there.
    case edited(from: SavedView, to: SavedView)
    case removed(view: SavedView)

    var inverse: ViewsEvent {
        switch self {
        case .added(let view): .removed(view: view)
        case .edited(let from, let to): .edited(from: to, to: from)
        case .removed(let view): .added(view: view)
        }
    }

    /// The view as the event found or left it, whichever others may see.
    public var view: SavedView {
        switch self {
        case .added(let view), .removed(let view): view
        case .edited(let from, let to): from.isShared ? from : to
        }
    }
}

extension ViewsEvent {
    /// Whether an account may know of the event; `nil` is everybody.
    func isSeen(by account: AccountID?) -> Bool {
        switch self {
        case .added(let view), .removed(let view): view.isSeen(by: account)
        case .edited(let from, let to): from.isSeen(by: account) || to.isSeen(by: account)
        }
    }
}
