/// The deployment as a scenario would have it: its commands decided, one after the other, on the deployment as it is.
///
/// Pure, like every decision. What no longer fits is passed over, and says why. Cost: one decision for each command.
public struct ScenarioReading: Sendable {
    public let scenario: Scenario
    /// As it would be, under the name of the deployment: to be read and compared with it.
    public let state: Deployment
    /// As it would be, under a name that is the branch's, for its pages: nothing can be recorded on it.
    public let deployment: Deployment
    /// The changes that the plan no longer takes, in order.
    public let misfits: [ScenarioRefusal.Misfit]
    /// What the others come to.
    let events: [Event]

    /// - Parameters:
    ///   - actor: Who would apply it; nil for somebody who may.
    ///   - without: Changes that are left out.
    public init(
        _ scenario: Scenario, of base: Deployment, by actor: Actor? = nil, without: Set<TriedChangeID> = [], at moment: Moment
    ) {
        let actor = actor ?? Actor(account: scenario.author, role: .lead)
        var draft = base
        var (events, misfits): ([Event], [ScenarioRefusal.Misfit]) = ([], [])
        for (index, change) in scenario.changes.enumerated() where !without.contains(change.id) {
            do throws(Refusal) {
                for event in try draft.decide(change.command, by: actor, at: moment) {
                    draft.fold(event)
                    events.append(event)
                }
            } catch {
                misfits.append(.init(change: change.id, number: index + 1, reason: error))
            }
        }
        state = draft
        draft.becomeBranch(scenario.id)
        self.scenario = scenario
        self.events = events
        self.misfits = misfits
        deployment = draft
    }
}

extension DeploymentID {
    /// What names a scenario of a deployment where pages name a deployment. No stream can have it: `~` is in no identifier that
    /// is read.
    public static func branch(of deployment: DeploymentID, scenario: ScenarioID) -> DeploymentID {
        DeploymentID(unchecked: "\(deployment)~\(scenario)")
    }

    /// The deployment that it is the name of, or the name of a branch of.
    public var base: DeploymentID { Self.readBranch(rawValue)?.deployment ?? self }

    /// The deployment and the scenario that such a name is made of.
    public static func readBranch(_ text: String) -> (deployment: DeploymentID, scenario: ScenarioID)? {
        let parts = text.split(separator: "~", omittingEmptySubsequences: false)
        guard parts.count == 2, let deployment = DeploymentID(rawValue: String(parts[0])),
            let scenario = ScenarioID(rawValue: String(parts[1]))
        else { return nil }
        return (deployment, scenario)
    }
}
