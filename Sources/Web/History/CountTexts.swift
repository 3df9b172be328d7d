/// Large changes, counted.
struct CountTexts: Texts {
    let language: Language

    /// What one command did, when it did too much to tell.
    func change(isImport: Bool, actions: Int, people: Int, workstreams: Int, edited: Int, removed: Int, events: Int) -> String {
        var added: [String] = []
        if actions > 0 { added.append(self.actions(actions)) }
        if people > 0 {
            added.append(plural(people, fr: ("1 personne", "\(people) personnes"), en: ("1 person", "\(people) people")))
        }
        if workstreams > 0 {
            added.append(plural(workstreams, fr: ("1 axe", "\(workstreams) axes"), en: ("1 workstream", "\(workstreams) workstreams")))
        }
        var parts: [String] = []
        let list = Formats(language: language).list(added)
        if !added.isEmpty { parts.append(isImport ? pick("importé \(list)", "imported \(list)") : pick("ajouté \(list)", "added \(list)")) }
        if edited > 0 { parts.append(pick("modifié \(self.actions(edited))", "changed \(self.actions(edited))")) }
        if removed > 0 { parts.append(pick("supprimé \(self.actions(removed))", "removed \(self.actions(removed))")) }
        if parts.isEmpty { parts.append(pick("fait \(events) modifications", "made \(events) changes")) }
        return pick("a ", "") + Formats(language: language).list(parts)
    }

    private func actions(_ count: Int) -> String {
        plural(count, fr: ("\(count) action", "\(count) actions"), en: ("\(count) action", "\(count) actions"))
    }
}
