/** A plan as somebody would type it, with every key of the format. */
export const HAND_WRITTEN = `# Typed in an editor
headwater: plan/1
name: Edge of care and our own carers
says: An edge-of-care team from September 2026
  and better prices.
baseline: { from: 31/03/2026, months: 48, replicates: 500, seed: 7 }
prices: prices.csv
inflation: 3%
unit-costs: { use: marginal, shares: { residential: 60% } }
levers:
  - lever: edge-of-care
    start: 2026-09-01
    end: 31/03/2030     # when the money ends
    lead: 3 months
    ramp: 9
    fade: 1 year
    reach: 60%
    take-up: 70 %
    effect: [15%, 25%, 35%]
    from-age: 12
    later-share: 20%
    later-after: 2 years
    costs:
      - { title: Edge-of-care team, staff: £798,000, fte: 15.8, grade: Grade 8 to 11 }
      - { title: Start-up, one-off: £1,200,000 }
      - { title: Premises, yearly: "£20,000.50", from: 2026-09-01, until: 2030-03-31 }
      - { title: Family plan, per-case: 1.2k }
      - title: Car
        one-off: £50,000
  - lever: negotiated-prices
    start: 1/4/2027
    lead: 0
    ramp: 12 months
    reach: 100%
    take-up: 100%
    effect: 2.5%
case:
  title: Help earlier
  authority: Merrowdale
  committee:
  meeting: 2026-12-01
  purpose: To ask for money.
  background:
    - First.
    - "Second: with a colon."
  recommendations: [ Agree it. ]
  options-ruled-out: [ { title: Do nothing, why: It costs more. } ]
  optimism: { costs-up: 10%, benefits-down: 20%, basis: assumption }
  non-financial: [ { title: School, to: schools, change: Fewer moves of school } ]
  beneficiaries: { edge-of-care: { council: 80%, health: 20% } }
  gateways:
    - id: january
      title: First review
      on: 2027-01-31
      tests: [ { indicator: looked-after-children, is: at most 620 }, { indicator: re-entries-to-care, is: Fewer than 18.5% } ]
  tranches:
    - { title: First, amount: £500,000, milestone: Team in place }
    - { title: Second, amount: £1.2m, milestone: First year, gateway: january }
  risks:
    - { title: Posts stay empty, likelihood: High, impact: medium }
  legal: Children Act 1989, section 17.
  assumptions:
    - { says: One in four stays out of care, owner: Finance, quality: low, impact: high }
  after: { years: 5, fade: 10% }
`;
