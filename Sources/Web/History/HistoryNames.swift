import Planning

/// The names of what events refer to by identifier: as they are now or, for what is gone, as they last were.
struct HistoryNames: Texts {
    let language: Language
    let deployment: Deployment
    /// The action that all is about, where its title needs no repeating.
    private let subject: ActionID?
    private var actions: [ActionID: String] = [:]
    private var people: [PersonID: String] = [:]
    private var workstreams: [WorkstreamID: String] = [:]
    private var indicators: [IndicatorID: Indicator] = [:]
    private var stakeholders: [StakeholderID: String] = [:]
    private var pitches: [PitchID: String] = [:]
    private var needs: [NeedID: Need] = [:]

    init(language: Language, deployment: Deployment, events: [RecordedEvent], about subject: ActionID? = nil) {
        self.language = language
        self.deployment = deployment
        self.subject = subject
        for recorded in events { note(recorded.event) }
    }

    private mutating func note(_ event: Event) {
        switch event {
        case .plan(.actionAdded(let action)), .plan(.actionRemoved(let action)): actions[action.id] = action.title
        case .plan(.workstreamAdded(let workstream)), .plan(.workstreamRemoved(let workstream)),
            .plan(.workstreamEdited(_, let workstream)):
            workstreams[workstream.id] = workstream.title
        case .people(.added(let person)), .people(.removed(let person)), .people(.edited(_, let person)):
            people[person.id] = person.name
        case .results(.indicatorAdded(let indicator, _)), .results(.indicatorRemoved(let indicator, _)):
            indicators[indicator.id] = indicator
        case .stakeholders(.added(let stakeholder)), .stakeholders(.removed(let stakeholder)):
            stakeholders[stakeholder.id] = stakeholder.name
        case .stakeholders(.pitchAdded(let pitch)), .stakeholders(.pitchRemoved(let pitch)): pitches[pitch.id] = pitch.title
        case .needs(.added(let need, _)), .needs(.removed(let need, _)): needs[need.id] = need
        case .scenarios(.changeAdded(_, let change, _)), .scenarios(.changeRemoved(_, let change, _)): change.told.forEach { note($0) }
        case .plan, .settings, .route, .reviews, .results, .stakeholders, .views, .needs, .scenarios: break
        }
    }

    /// « Former les agents ».
    func action(_ id: ActionID) -> String {
        guard id != subject else { return pick("cette action", "this action") }
        return (deployment.plan[id]?.title ?? actions[id]).map(Formats(language: language).quoted)
            ?? pick("une action supprimée depuis", "an action since removed")
    }

    func person(_ id: PersonID) -> String {
        deployment.people[id]?.name ?? people[id] ?? pick("une personne retirée depuis", "a person since removed")
    }

    /// « Temps d’attente ».
    func indicator(_ id: IndicatorID) -> String {
        (deployment.results[id] ?? indicators[id]).map { Formats(language: language).quoted($0.name) }
            ?? pick("un indicateur supprimé depuis", "an indicator since removed")
    }

    func unit(_ id: IndicatorID) -> String { (deployment.results[id] ?? indicators[id])?.unit ?? "" }
    /// « Deux agents d’accueil ».
    func need(_ id: NeedID) -> String {
        (deployment.needs[id] ?? needs[id]).map { Formats(language: language).quoted($0.title) }
            ?? pick("un besoin retiré depuis", "a need since removed")
    }

    /// What its amounts are counted in.
    func unit(of id: NeedID) -> NeedUnit { (deployment.needs[id] ?? needs[id])?.unit ?? .pieces }

    /// « Accueil ».
    func workstream(_ id: WorkstreamID) -> String {
        (deployment.plan[id]?.title ?? workstreams[id]).map(Formats(language: language).quoted)
            ?? pick("un axe supprimé depuis", "a workstream since removed")
    }

    /// « La directrice des finances ».
    func stakeholder(_ id: StakeholderID) -> String {
        (deployment.stakeholders[id]?.name ?? stakeholders[id]).map(Formats(language: language).quoted)
            ?? pick("une partie prenante supprimée depuis", "a stakeholder since removed")
    }

    /// « Pour le comité ».
    func pitch(_ id: PitchID) -> String {
        (deployment.stakeholders[id]?.title ?? pitches[id]).map(Formats(language: language).quoted)
            ?? pick("supprimé depuis", "since removed")
    }
}
