/// Numbers side by side in memory, at an address that does not change: what the inner loops read, without counting references
/// or checking bounds in release builds.
final class Slab<Element> {
    let base: UnsafeMutablePointer<Element>
    let count: Int

    init(_ count: Int, _ value: Element) {
        self.count = count
        base = .allocate(capacity: max(1, count))
        base.initialize(repeating: value, count: max(1, count))
    }

    convenience init(_ values: [Element], empty: Element) {
        self.init(values.count, empty)
        for (index, value) in values.enumerated() { base[index] = value }
    }

    deinit {
        base.deinitialize(count: max(1, count))
        base.deallocate()
    }
}
