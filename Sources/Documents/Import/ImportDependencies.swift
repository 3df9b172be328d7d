import Planning

/// What can only be told once every action is there: which waits for which.
extension ImportPlanner {
    mutating func addDependencies(
        _ imported: [ImportedAction], _ ids: [Int: ActionID], using generator: inout some RandomNumberGenerator
    ) {
        var byNumber: [String: ActionID] = [:]
        var byTitle: [String: [ActionID]] = [:]
        for (index, action) in imported.enumerated() {
            guard let id = ids[index] else { continue }
            if let number = action.number { byNumber[String(number)] = id }
            byTitle[Folding.folded(action.title), default: []].append(id)
        }
        for (index, action) in imported.enumerated() {
            guard let id = ids[index] else { continue }
            for dependency in action.dependencies {
                let name = dependency.predecessor.trimmingBlanks()
                let titled = byTitle[Folding.folded(name)] ?? []
                let plain = name.drop { "#n°Nn o".contains($0) }
                guard let predecessor = byNumber[name] ?? byNumber[String(plain)] ?? (titled.count == 1 ? titled[0] : nil) else {
                    find(.unknownPredecessor(text: name), action, .dependencies)
                    keep(name, of: .dependencies, action, id, using: &generator)
                    continue
                }
                let item = ActionItem.dependency(Dependency(predecessor: predecessor, lagDays: dependency.lagDays))
                if let refusal = give(.plan(.addItem(action: id, item: item))) {
                    find(.refused(refusal), action, .dependencies)
                    keep(name, of: .dependencies, action, id, using: &generator)
                }
            }
        }
    }

    /// Puts a text that could not be used into a note.
    mutating func keep(
        _ text: String, of field: ImportField, _ action: ImportedAction, _ id: ActionID, using generator: inout some RandomNumberGenerator
    ) {
        let label = action.labels[field] ?? field.rawValue
        for piece in ImportText.pieces(of: text) {
            give(.plan(.addItem(action: id, item: .note(Note(id: ItemID(generator.next()), label: label, text: piece)))))
        }
    }
}
