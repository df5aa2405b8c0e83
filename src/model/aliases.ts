import type { GivenKey } from './answers.ts';

/** What people call an answer besides its key and its label, as the name of a column; only names that mean nothing else. */
export const ANSWER_ALIASES: Readonly<Partial<Record<GivenKey, readonly string[]>>> = {
  goals: ['objective', 'objectives'],
  monthlyBudget: ['budget per month', 'budget a month', 'marketing budget', 'monthly spend'],
  timelineMonths: ['deadline', 'time frame', 'timeline in months'],
  businessModel: ['customer type', 'b2b or b2c'],
  audience: ['target audience'],
  customerValue: ['value of a customer', 'first-year value'],
  marginPercent: ['gross margin', 'profit margin', 'margin in percent'],
  salesCycle: ['buying cycle'],
  searchDemand: ['search volume'],
  contentCapacity: ['writers', 'content people', 'content team'],
  salesCapacity: ['sellers', 'sales people', 'sales team'],
  ownedAudience: ['mailing list', 'own audience'],
  hoursPerWeek: ['hours a week', 'weekly hours', 'marketing hours'],
  contactPlaces: ['contact countries', 'contact country'],
  budgetTotal: ['budget in total', 'whole budget', 'overall budget'],
  industry: ['trade', 'sector', 'vertical'],
  rate: ['dollars for one unit', 'usd rate'],
};

/** What people call a choice besides its own word and its name. */
export const CHOICE_ALIASES: Readonly<Partial<Record<GivenKey, Readonly<Record<string, readonly string[]>>>>> = {
  goals: {
    'brand-awareness': ['awareness', 'brand', 'branding', 'visibility', 'exposure', 'recognition'],
    'lead-generation': [
      'leads',
      'lead',
      'lead gen',
      'leads generation',
      'demand',
      'demand generation',
      'pipeline',
      'enquiries',
      'inquiries',
      'prospects',
    ],
    'immediate-sales': ['sales', 'sale', 'orders', 'revenue', 'direct sales'],
    'trust-and-authority': ['trust', 'authority', 'credibility', 'reputation', 'thought leadership'],
    'product-launch': ['launching', 'new product'],
    'enter-new-market': ['new market', 'market entry', 'entering a new market', 'expansion', 'enter market'],
    'event-turnout': ['event', 'events', 'turnout', 'attendance', 'event attendance'],
    'customer-retention': ['retention', 'loyalty', 'retain customers', 'keep customers', 'repeat business'],
  },
  place: {
    local: ['near', 'town', 'city', 'area', 'region', 'regional', 'neighborhood'],
    national: ['country', 'nationwide', 'countrywide', 'whole country'],
    international: ['global', 'worldwide', 'abroad', 'export', 'several countries'],
  },
  contactPlaces: {
    us: ['usa', 'america', 'united states of america', 'the us', 'states'],
    ca: ['can'],
    uk: ['gb', 'great britain', 'britain', 'england', 'scotland', 'wales', 'northern ireland'],
    eu: [
      ...['europe', 'european union', 'eea', 'germany', 'france', 'netherlands', 'italy', 'spain', 'poland', 'austria'],
      ...['belgium', 'ireland', 'denmark', 'sweden', 'finland', 'norway', 'iceland', 'portugal', 'greece', 'czechia'],
    ],
    au: ['aus'],
    nz: ['aotearoa'],
    in: ['ind'],
    other: ['elsewhere', 'anywhere else', 'rest of the world', 'others'],
  },
  businessModel: {
    b2b: ['business', 'companies', 'firms', 'business to business', 'b to b'],
    b2c: ['consumer', 'individuals', 'people', 'd2c', 'dtc', 'business to consumer', 'b to c'],
    both: ['b2b and b2c', 'b2b2c', 'mixed', 'businesses and consumers'],
  },
  audience: {
    'named-accounts': ['accounts', 'abm', 'target accounts', 'list'],
    niche: ['narrow', 'specialist'],
    broad: ['everyone', 'mass', 'mass market', 'wide', 'general'],
  },
  salesCycle: {
    impulse: ['days', 'day', 'minutes', 'hours', 'immediate', 'instant'],
    weeks: ['week'],
    months: ['month', 'long', 'quarters', 'years'],
  },
  searchDemand: {
    some: ['medium', 'moderate'],
    high: ['many', 'strong', 'a lot'],
  },
  brandRecognition: {
    none: ['no', 'unknown to them', 'not known to them'],
    some: ['a little', 'medium', 'weak'],
    strong: ['high', 'well known', 'most'],
  },
  contentCapacity: {
    none: ['no', 'no one', 'zero'],
    some: ['a little', 'part-time', 'one', 'limited'],
    strong: ['team', 'full-time', 'high'],
  },
  salesCapacity: {
    none: ['no', 'no one', 'zero'],
    some: ['a little', 'part-time', 'one', 'limited'],
    strong: ['team', 'full-time', 'high', 'sales team'],
  },
  ownedAudience: {
    none: ['no', 'zero'],
    some: ['small', 'a little', 'medium'],
    large: ['big', 'high', 'strong'],
  },
  trustSensitivity: {
    low: ['none', 'little'],
    medium: ['mid', 'moderate', 'average'],
    high: ['strong', 'very high'],
  },
  industry: {
    'law-firm': ['law', 'legal', 'lawyer', 'lawyers', 'attorney', 'attorneys', 'law firms'],
    'b2b-software': ['saas', 'b2b saas', 'software', 'software company'],
    other: ['none', 'none of these', 'something else'],
  },
  contactRules: {
    open: ['allowed', 'opt-out', 'free'],
    limited: ['conditions', 'some'],
    strict: ['consent', 'opt-in', 'consent only'],
  },
};
