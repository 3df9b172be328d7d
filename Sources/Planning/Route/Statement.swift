/// What a deployment says of itself before it begins, beside where it starts and where it goes: the first part of the method.
public enum Statement: String, CaseIterable, Codable, CodingKey, Sendable {
    /// What the prototype let one see: its potential for the users.
    case potential
    /// What has to be paid for.
    case investments
    /// What has to be built.
    case developments
    /// What has to change in how people work.
    case transformations
    /// Whom the service is for.
    case users
    /// What the first perimeter holds.
    case included
    /// What it leaves for later.
    case excluded
    /// Where: sites, services, territory.
    case territory
    /// Why it is worth the risk, in a few sentences that all can repeat.
    case valueProposition

    var textField: Refusal.TextField {
        switch self {
        case .potential: .potential
        case .investments: .investments
        case .developments: .developments
        case .transformations: .transformations
        case .users: .users
        case .included: .included
        case .excluded: .excluded
        case .territory: .territory
        case .valueProposition: .valueProposition
        }
    }
}
