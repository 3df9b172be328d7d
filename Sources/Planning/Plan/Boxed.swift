/// A large value that most holders do not have: eight bytes where there is none, and a box where there is one.
@propertyWrapper
public struct Boxed<Value: Hashable & Sendable>: Hashable, Sendable {
    private indirect enum Storage: Hashable, Sendable {
        case empty
        case full(Value)
    }

    private var storage: Storage

    public init(wrappedValue: Value?) { storage = wrappedValue.map(Storage.full) ?? .empty }

    public var wrappedValue: Value? {
        get { if case .full(let value) = storage { value } else { nil } }
        set { self = Boxed(wrappedValue: newValue) }
    }
}
