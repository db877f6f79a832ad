// Payload's own copy of graphql: types of another copy are strangers to its schema.
import { GraphQL } from '@payloadcms/graphql/types'
import type {
  ASTVisitor,
  FieldNode,
  FragmentDefinitionNode,
  GraphQLOutputType,
  GraphQLSchema,
  SelectionSetNode,
  ValidationContext,
} from 'graphql'
import { clampLimit, MAX_LIMIT } from './limits'

const { GraphQLError, getNamedType, getNullableType, isListType, isObjectType, Kind, parse } = GraphQL

export const TOO_COMPLEX = '查询过大：请减少层级、字段或 limit。 / The query is too complex.'

/** The most characters, and the most fields with every fragment written out, that are looked at any further. */
const MAX_QUERY_LENGTH = 20_000
const MAX_QUERY_FIELDS = 5_000

/** The most that one query may ask for: fields times the rows of every list around them. */
export const MAX_QUERY_COST = 10_000
const DEFAULT_ROWS = 20
/** Rows counted for a list that cannot be cut: steps, related standards. */
const LIST_GUESS = 5

interface Walk {
  schema: GraphQLSchema
  fragments: Map<string, FragmentDefinitionNode>
  variables: Readonly<Record<string, unknown>>
}

/** The rows a paginated field asks for. */
function rowsOf(field: FieldNode, { variables }: Walk): number {
  const limit = field.arguments?.find(({ name }) => name.value === 'limit')?.value
  if (!limit) return DEFAULT_ROWS
  if (limit.kind === Kind.INT) return clampLimit(limit.value, MAX_LIMIT) ?? DEFAULT_ROWS
  return limit.kind === Kind.VARIABLE
    ? (clampLimit(variables[limit.name.value], MAX_LIMIT) ?? DEFAULT_ROWS)
    : DEFAULT_ROWS
}

function factorOf(field: FieldNode, type: GraphQLOutputType, walk: Walk): number {
  const named = getNamedType(type)
  if (isObjectType(named) && 'docs' in named.getFields()) return rowsOf(field, walk)
  // The rows of `docs` were counted where it stands.
  return isListType(getNullableType(type)) && field.name.value !== 'docs' ? LIST_GUESS : 1
}

function costOf(selections: SelectionSetNode, typeName: string, walk: Walk, open: string[]): number {
  const type = walk.schema.getType(typeName)
  return selections.selections.reduce((sum, node) => {
    if (sum > MAX_QUERY_COST) return sum
    if (node.kind === Kind.INLINE_FRAGMENT)
      return sum + costOf(node.selectionSet, node.typeCondition?.name.value ?? typeName, walk, open)
    const { value: name } = node.name
    if (node.kind === Kind.FRAGMENT_SPREAD) {
      const fragment = walk.fragments.get(name)
      if (!fragment || open.includes(name)) return sum
      return sum + costOf(fragment.selectionSet, fragment.typeCondition.name.value, walk, [...open, name])
    }
    const field = isObjectType(type) ? type.getFields()[name] : undefined
    if (!field || !node.selectionSet) return sum + 1
    const inner = costOf(node.selectionSet, getNamedType(field.type).name, walk, open)
    return sum + factorOf(node, field.type, walk) * (1 + inner)
  }, 0)
}

/** The fields of a selection with every fragment written out; infinite where a fragment leads back to itself. */
function fieldsOf(selections: SelectionSetNode, sizeOf: (fragment: string) => number): number {
  return selections.selections.reduce((sum, node) => {
    if (node.kind === Kind.FRAGMENT_SPREAD) return sum + sizeOf(node.name.value)
    return sum + 1 + (node.selectionSet ? fieldsOf(node.selectionSet, sizeOf) : 0)
  }, 0)
}

/**
 * Whether the text of a query is so large, or its fragments lead back to themselves or double so often, that even
 * measuring it would hold the process: rules of validation write fragments out, and Payload's own never ends in a
 * circle. Takes time that is linear in the text. A text that is no GraphQL is not huge; the parser will say what it is.
 */
export function isHugeQuery(text: string): boolean {
  if (text.length > MAX_QUERY_LENGTH) return true
  try {
    const { definitions } = parse(text, { noLocation: true })
    const fragments = new Map(
      definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION).map((node) => [node.name.value, node]),
    )
    const sizes = new Map<string, number>()
    const sizeOf = (name: string): number => {
      const known = sizes.get(name)
      if (known !== undefined) return known
      // Endless while it is being measured: only a circle asks for it then.
      sizes.set(name, Infinity)
      const fragment = fragments.get(name)
      const size = 1 + (fragment ? fieldsOf(fragment.selectionSet, sizeOf) : 0)
      sizes.set(name, size)
      return size
    }
    const operations = definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION)
    return operations.reduce((sum, { selectionSet }) => sum + fieldsOf(selectionSet, sizeOf), 0) > MAX_QUERY_FIELDS
  } catch (error) {
    // So deeply nested that the parser itself ran out of stack.
    return !(error instanceof GraphQLError)
  }
}

/**
 * Refuses a query whose lists multiply. Payload's own complexity adds fields up and knows nothing of rows: a
 * standard's department's standards' department’s standards, four times over, would be a hundred million rows.
 */
export const limitQueryCost =
  (variables: Readonly<Record<string, unknown>>) =>
  (context: ValidationContext): ASTVisitor => ({
    OperationDefinition: (operation) => {
      const schema = context.getSchema()
      const root = schema.getRootType(operation.operation)
      const definitions = context.getDocument().definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION)
      const fragments = new Map(definitions.map((fragment) => [fragment.name.value, fragment]))
      if (!root || costOf(operation.selectionSet, root.name, { schema, fragments, variables }, []) <= MAX_QUERY_COST)
        return
      context.reportError(new GraphQLError(TOO_COMPLEX, { nodes: [operation] }))
    },
  })
