import Planning

/// The texts of a need in which people look: what everybody of the deployment may read.
struct SearchableNeed: Sendable {
    let need: NeedID
    let folded: Folded

    /// All of a deployment, in the order they were written down, without what is kept from those who only read.
    static func all(in deployment: Deployment) -> [SearchableNeed] {
        let known = deployment.seen(by: .everybody)
        return known.needs.all.map { SearchableNeed(need: $0.id, folded: Folded(texts(of: $0, in: known).joined(separator: "\n"))) }
    }

    /// The texts as they are written, the title first.
    static func texts(of need: Need, in deployment: Deployment) -> [String] {
        // No language has another name for somebody.
        let words = NeedTexts(language: .french)
        func name(_ party: Party?) -> String { party.map { words.party($0, in: deployment) } ?? "" }
        var texts = [need.title, need.note, name(need.decider), need.agent.map { words.agent($0, in: deployment) } ?? ""]
        texts += need.entries.flatMap { [name($0.party), $0.words] }
        return texts.filter { !$0.isEmpty }
    }

    func holds(_ words: [Substring]) -> Bool { words.allSatisfy(folded.contains) }

    var size: Int { folded.text.utf8.count + 64 }
}
